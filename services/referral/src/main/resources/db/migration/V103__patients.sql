-- Where patients are treated, as the clinical record tells: numbers only.
create table patient_clinic (
    patient_id uuid not null,
    clinic_id uuid not null,
    primary key (patient_id, clinic_id)
);
