-- The clinical record tells with each decision which forms a patient is to answer; null of one that was decided before it did.
alter table patient_gate add column forms jsonb;

-- What a patient said last about being treated.
create table patient_consent (
    patient_id uuid primary key,
    given      boolean not null,
    said_at    timestamptz not null,
    -- of the fact among the patient's facts: of two of one moment the later one counts
    sequence   bigint not null
);

-- What was said before is read again from the first record on; what is known meanwhile stays known.
delete from parked_event where feed = 'patients';
delete from feed_offset where feed = 'patients';
