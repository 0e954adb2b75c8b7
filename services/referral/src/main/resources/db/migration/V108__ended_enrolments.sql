-- A clinic may treat a patient no more. What is told later counts, by its number among the patient's facts, however often the facts are
-- read again; of what was told before this, none is known.
alter table patient_clinic add column sequence bigint not null default -1;
alter table patient_clinic add column ended boolean not null default false;
