-- Views of the service's own facts, written in the transaction of each fact. What identifies a person is sealed (bytea).

create table patient (
    patient_id uuid primary key,
    registered_at timestamptz not null,
    name bytea,
    birth_date bytea,
    sex bytea,
    contact bytea,
    identifiers bytea
);

create table enrolment (
    patient_id uuid not null,
    clinic_id uuid not null,
    enrolled_at timestamptz not null,
    primary key (patient_id, clinic_id)
);
create index enrolment_by_clinic on enrolment (clinic_id, patient_id);

-- Keyed hashes by which a person is found again. Whoever was told apart on purpose may share one with somebody else.
create table patient_search (
    hash bytea not null,
    patient_id uuid not null,
    told_apart boolean not null,
    primary key (hash, patient_id)
);
create unique index patient_search_once on patient_search (hash) where not told_apart;

create table screening (
    screening_id uuid primary key,
    recorded_nr bigint generated always as identity,
    patient_id uuid not null,
    clinic_id uuid not null,
    kind text not null,
    answered_at timestamptz not null,
    changed boolean,
    answers jsonb not null,
    conditions text[] not null,
    medications bytea,
    gate text not null,
    reasons text[] not null,
    restricted_techniques text[] not null,
    policy_version text not null,
    valid_until timestamptz not null
);
create index screening_by_patient on screening (patient_id, answered_at desc, recorded_nr desc);

create table course (
    course_id uuid primary key,
    patient_id uuid not null,
    clinic_id uuid not null,
    condition text not null,
    limbs text[] not null,
    laterality text not null,
    goals text[] not null,
    referral_id uuid,
    planned_sessions integer,
    opened_at timestamptz not null
);
create index course_by_patient on course (patient_id, opened_at);

create table session (
    session_id uuid primary key,
    course_id uuid not null,
    patient_id uuid not null,
    clinic_id uuid not null,
    therapist_id uuid not null,
    kind text not null,
    started_at timestamptz not null,
    appointment_id uuid,
    evaluation jsonb,
    closing jsonb,
    signed boolean not null default false
);
create index session_by_course on session (course_id, started_at);

create table technique_applied (
    session_id uuid not null,
    nr bigint not null,
    technique text not null,
    region text not null,
    minutes integer not null,
    pressure text not null,
    primary key (session_id, nr)
);

-- What booking tells of, by the feed.

create table clinic (
    clinic_id uuid primary key,
    zone text not null
);

create table therapist (
    therapist_id uuid primary key,
    subject text
);

create table certificate (
    therapist_id uuid not null,
    technique text not null,
    valid_until date not null,
    primary key (therapist_id, technique)
);
