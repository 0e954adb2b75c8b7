-- A patient who has said no to statistics is in no figure of a clinic: a course says whose it is, and what was said last is kept.
-- Courses are told again from the first record on, and with them what was said; nothing else changes by it.

alter table course add column patient_id uuid;

create table statistics_consent (
    patient_id uuid        primary key,
    given      boolean     not null,
    said_at    timestamptz not null
);

delete from taken_in where source = 'clinical-record';
delete from parked_event where feed = 'courses';
delete from feed_offset where feed = 'courses';
