-- The rule of spelling by which the hashes of this row's patient were made last. What was hashed by the first rule is hashed
-- anew beside the work of the day; until then the patient is found by these rows, and an instance of the earlier release, which
-- knows no rules, goes on writing them.
alter table patient_search add column spelling smallint not null default 1;

create index patient_search_outdated on patient_search (patient_id) where spelling < 2;
