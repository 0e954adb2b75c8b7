-- What other services told, as far as the dashboards need it, and the figures computed from it. Nothing here identifies a person.

alter default privileges in schema public grant select, insert, update, delete on tables to ${serviceRole};

create table clinic (
    clinic_id uuid primary key,
    name      text not null,
    zone      text not null
);

create table course (
    course_id        uuid primary key,
    clinic_id        uuid   not null,
    condition        text   not null,
    limbs            text[] not null,
    laterality       text   not null,
    measure          text   not null,
    planned_sessions integer,
    status           text   not null default 'OPEN' check (status in ('OPEN', 'CLOSED')),
    -- from here on computed, as of the last session told
    sessions          integer not null default 0,
    first_at          timestamptz,
    last_at           timestamptz,
    percent_reduction double precision,
    change            text
);

create index course_by_clinic on course (clinic_id, course_id desc);

-- Sessions, what was measured and what was done are told one by one, so each has rows of its own: telling them again changes nothing.
create table session (
    session_id   uuid primary key,
    course_id    uuid        not null,
    therapist_id uuid        not null,
    kind         text        not null,
    started_at   timestamptz not null
);

create index session_by_course on session (course_id);

create table session_signed (
    session_id uuid primary key
);

create table session_technique (
    session_id uuid not null,
    course_id  uuid not null,
    technique  text not null,
    primary key (session_id, technique)
);

create index session_technique_by_course on session_technique (course_id);

create table measurement (
    measurement_id uuid primary key,
    session_id     uuid    not null,
    course_id      uuid    not null,
    stage          text    not null check (stage in ('EVALUATION', 'CLOSING')),
    position       bigint  not null,
    nr             integer not null,
    content        jsonb   not null
);

create index measurement_by_course on measurement (course_id);

-- One row per session of a course's curve; written anew for the whole course whenever one of its facts arrives.
create table course_point (
    course_id                uuid             not null,
    session                  integer          not null,
    session_id               uuid             not null,
    at                       timestamptz      not null,
    kind                     text             not null,
    therapist_id             uuid             not null,
    signed                   boolean          not null,
    techniques               text[]           not null,
    method                   text,
    length_cm                double precision,
    volume_ml                double precision,
    healthy_volume_ml        double precision,
    excess_ml                double precision,
    percent_difference       double precision,
    percent_reduction        double precision,
    percent_volume_reduction double precision,
    change                   text,
    pain                     integer,
    pitting                  integer,
    closing_volume_ml        double precision,
    closing_pain             integer,
    flags                    text[]           not null,
    primary key (course_id, session)
);

-- How far the facts of each service have come in here, by partition of its topic.
create table taken_in (
    source     text        not null,
    partition  integer     not null,
    position   bigint      not null,
    fact_at    timestamptz not null,
    arrived_at timestamptz not null,
    primary key (source, partition)
);
