-- Treatments that were planned together. Which visits a series has, and where they stand, is told by the appointments.
create table series (
    series_id uuid primary key,
    clinic_id uuid not null,
    patient_id uuid not null,
    course_id uuid,
    therapist_id uuid,
    techniques text[] not null,
    duration text not null,
    starts date not null,
    phases jsonb not null,
    preferred_times jsonb not null,
    replanned_from date,
    kept uuid[],
    moved uuid[],
    cancelled uuid[],
    added uuid[],
    version bigint not null
);

-- How the plan came to a visit's time; of no interest once the visit was moved by other means.
create table series_visit (
    appointment_id uuid primary key,
    starts_at timestamptz not null,
    target_date date not null,
    why jsonb not null
);
