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
create index series_patient on series (patient_id);

-- How the plan came to a visit's day. No fact tells it: it explains a choice, and nothing is decided by it.
create table series_visit (
    appointment_id uuid primary key,
    target_date date not null,
    choice text not null,
    passed_over text[] not null,
    clock text
);
