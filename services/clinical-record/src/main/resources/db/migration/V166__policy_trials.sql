-- Versions of the clinical policy that are tried on the recorded past: how far each trial is, and what came of it.

create table policy_trial (
    trial_id          uuid primary key,
    policy_id         uuid not null,
    version           text not null,
    since             timestamptz,
    started_by        text not null,
    started_at        timestamptz not null,
    state             text not null,
    ended_at          timestamptz,
    patients          integer not null,
    patients_done     integer not null default 0,
    -- patients are taken in the order of their ids: whoever is not after this one is counted
    last_patient      uuid,
    decisions         bigint not null default 0,
    more_closed       bigint not null default 0,
    more_open         bigint not null default 0,
    bookings_held     bigint not null default 0,
    bookings_released bigint not null default 0
);

-- Some of the decisions that differ.
create table policy_trial_sample (
    trial_id   uuid not null,
    sample_nr  bigint generated always as identity,
    difference text not null,
    patient_id uuid not null,
    clinic_id  uuid not null,
    differs_at timestamptz not null,
    before     jsonb not null,
    after      jsonb not null,
    primary key (trial_id, sample_nr)
);

-- All visits to come that would be held or released.
create table policy_trial_booking (
    trial_id       uuid not null,
    appointment_id uuid not null,
    patient_id     uuid not null,
    clinic_id      uuid not null,
    starts_at      timestamptz not null,
    techniques     text[] not null,
    status         text not null,
    outcome        text not null,
    primary key (trial_id, appointment_id)
);
