-- Which record of a patient goes on under which other one, as the clinical record tells. What is told later counts, by its number among
-- the patient's facts; what was undone is a row all the same.
create table merged_record (
    patient_id uuid primary key,
    into_id    uuid not null,
    sequence   bigint not null,
    ended      boolean not null
);
create index merged_record_by_into on merged_record (into_id);
