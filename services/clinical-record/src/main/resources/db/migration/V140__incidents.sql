-- Sessions that a fact learnt later speaks against.
create table incident (
    incident_id     uuid primary key,
    patient_id      uuid not null,
    clinic_id       uuid not null,
    session_id      uuid not null,
    started_at      timestamptz not null,
    reasons         text[] not null,
    learnt_at       timestamptz not null,
    status          text not null,
    acknowledged_by text,
    closed_by       text,
    note            bytea
);
create index incident_by_clinic on incident (clinic_id, incident_id desc);

-- Whenever something is learnt late, the patient's sessions since then are looked at.
create index session_by_patient on session (patient_id, started_at);
