-- Whether something urgent keeps a patient from treatment, as the clinical record decided last: what it is stays there.
create table patient_urgency (
    patient_id uuid primary key,
    sequence bigint not null,
    urgent boolean not null
);

-- Whether a patient wants their referrer to learn of them, as they said last; no row: they were never asked.
create table patient_sharing (
    patient_id uuid primary key,
    sequence bigint not null,
    given boolean not null,
    said_at timestamptz not null
);

create index referral_by_patient on referral (patient_id) where patient_id is not null;
