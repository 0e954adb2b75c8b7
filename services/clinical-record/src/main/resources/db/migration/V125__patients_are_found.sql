-- What a clinic finds its patients by: keyed hashes of the words of a name, the day of birth and numbers. They say nothing about
-- who may be the same person; that is patient_search.
create table patient_trait (
    hash bytea not null,
    patient_id uuid not null,
    primary key (hash, patient_id)
);
create index patient_trait_by_patient on patient_trait (patient_id);

-- The rule by which a patient's traits were hashed. Who was registered before this, or by an instance of the earlier release, is
-- hashed beside the work of the day.
alter table patient add column traits_rule smallint not null default 0;
create index patient_without_traits on patient (patient_id) where traits_rule < 1;
