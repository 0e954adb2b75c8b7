-- Who judges by a patient's forms no longer locks a row of this table.
alter table patient_screening drop constraint patient_screening_patient_id_fkey;
drop table screened_patient;
