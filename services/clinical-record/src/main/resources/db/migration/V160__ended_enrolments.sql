-- Until when a clinic treated a patient, whom it does not see any more. Whoever is enrolled there again has no row here.
create table ended_enrolment (
    patient_id  uuid not null,
    clinic_id   uuid not null,
    enrolled_at timestamptz not null,
    ended_at    timestamptz not null,
    because     text not null,
    primary key (patient_id, clinic_id)
);
