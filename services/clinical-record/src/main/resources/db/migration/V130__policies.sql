-- Versions of the clinical policy. A name is taken in the transaction of the proposal, and for ever.

create table policy_version (
    version   text primary key,
    policy_id uuid not null
);

create table policy (
    policy_id      uuid primary key,
    version        text not null unique,
    document       text not null,
    status         text not null,
    proposed_by    text not null,
    proposed_at    timestamptz not null,
    effective_from timestamptz,
    approval_id    uuid,
    ratified_by    text,
    ratified_at    timestamptz
);

-- Of whom something is known, and by how many versions was judged when their gate was last decided: 0, if it never was.
create table decided_gate (
    patient_id uuid primary key,
    clinic_id  uuid not null,
    versions   integer not null
);
create index decided_gate_by_versions on decided_gate (versions, patient_id);
