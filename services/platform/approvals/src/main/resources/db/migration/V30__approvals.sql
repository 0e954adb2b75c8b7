-- What waits for a second person, and what became of it: a view of the service's own facts.
create table approval (
    approval_id uuid primary key,
    kind text not null,
    subject_id uuid not null,
    clinic_id uuid,
    patient_id uuid,
    sealed_for uuid not null,
    status text not null check (status in ('OPEN', 'GRANTED', 'REFUSED', 'EXPIRED', 'WITHDRAWN')),
    requested_by text not null,
    requested_at timestamptz not null,
    reason bytea,
    expires_at timestamptz not null,
    closed_at timestamptz,
    answered_by text,
    name bytea,
    registration bytea,
    refusal_reason bytea
);
create index approval_open on approval (clinic_id, approval_id) where status = 'OPEN';

comment on column approval.sealed_for is 'Under whose key the reasons and the name are sealed: the patient''s where it is about one';
