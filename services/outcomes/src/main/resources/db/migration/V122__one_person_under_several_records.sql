-- Which record of a patient goes on under which other one: what a person says of statistics holds for the courses of all their records.
-- The topic is read again from the first record on, as merges were not looked for before.
create table merged_record (
    patient_id uuid primary key,
    into_id    uuid not null,
    ended      boolean not null
);
create index merged_record_by_into on merged_record (into_id);

delete from taken_in where source = 'clinical-record';
delete from parked_event where feed = 'courses';
delete from feed_offset where feed = 'courses';
