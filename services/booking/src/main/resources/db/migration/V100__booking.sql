-- Nothing here identifies a patient: names stay in the clinical record. What names a therapist is sealed under a key of theirs.
create extension if not exists btree_gist;

-- Nobody and nothing is in two places at once. Rows come and go in the transaction of the fact that wants them.
create table claim (
    resource uuid not null,
    during tstzrange not null,
    holder uuid not null,
    what text not null check (what in ('THERAPIST', 'PATIENT', 'ROOM')),
    constraint claim_taken exclude using gist (resource with =, during with &&)
);
create index claim_holder on claim (holder);

-- One person at the sign-in is one therapist.
create table therapist_subject (
    subject text primary key,
    therapist_id uuid not null
);

-- Views of booking's own facts, written in the facts' transaction.
create table clinic (
    clinic_id uuid primary key,
    name text not null,
    zone text not null,
    version bigint not null
);

create table opening_hours (
    clinic_id uuid not null references clinic,
    day text not null,
    opens time not null,
    closes time not null,
    primary key (clinic_id, day, opens)
);

create table room (
    room_id uuid primary key,
    clinic_id uuid not null references clinic,
    name text not null
);
create index room_clinic on room (clinic_id);

create table therapist (
    therapist_id uuid primary key,
    display_name bytea,
    subject text,
    version bigint not null
);

create table certificate (
    therapist_id uuid not null references therapist,
    technique text not null,
    number bytea,
    valid_until date not null,
    primary key (therapist_id, technique)
);

create table shift (
    therapist_id uuid not null references therapist,
    clinic_id uuid not null references clinic,
    day date not null,
    starts time not null,
    ends time not null,
    primary key (therapist_id, clinic_id, day, starts)
);

create table appointment (
    appointment_id uuid primary key,
    clinic_id uuid not null,
    patient_id uuid not null,
    therapist_id uuid not null,
    room_id uuid not null,
    kind text not null,
    status text not null check (status in ('PROVISIONAL', 'BOOKED', 'CANCELLED')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    techniques text[] not null,
    course_id uuid,
    referral_id uuid,
    cancelled_by text,
    cancelled_late boolean,
    cancellation_reason bytea,
    version bigint not null
);
create index appointment_agenda on appointment (clinic_id, starts_at desc, appointment_id desc);
create index appointment_patient on appointment (patient_id, starts_at desc);
create index appointment_therapist on appointment (therapist_id, starts_at desc);

-- What the clinical record told.
create table patient_clinic (
    patient_id uuid not null,
    clinic_id uuid not null,
    primary key (patient_id, clinic_id)
);

-- One row for each patient who was ever screened: who judges by the forms locks it for share, who adds a form changes it.
create table screened_patient (
    patient_id uuid primary key,
    heard_until bigint not null
);

create table patient_screening (
    patient_id uuid not null references screened_patient,
    screening_id uuid not null,
    sequence bigint not null,
    kind text not null,
    changed boolean,
    answered_at timestamptz not null,
    gate text not null,
    reasons text[] not null,
    restricted_techniques text[] not null,
    valid_until timestamptz not null,
    primary key (patient_id, screening_id)
);
