-- What may be done with a patient is decided by the clinical record, and told as a whole: it replaces the forms from which booking
-- made it out itself. All that was told is read again from the first record on; what is known of enrolments stays known meanwhile.
-- Instances of the release before this one still read the forms while they are replaced; their table goes with a later release.
create table patient_gate (
    patient_id uuid primary key,
    -- of the decision among the patient's facts: a later one replaces it
    sequence   bigint not null,
    windows    jsonb not null
);

delete from parked_event where feed = 'patients';
delete from feed_offset where feed = 'patients';
