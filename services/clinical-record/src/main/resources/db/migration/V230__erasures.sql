-- Who was erased: nothing of who they were is kept, and nothing new is recorded of them.
alter table patient add column erased_at timestamptz;

-- Requests that a person be erased, and what became of each.
create table erasure (
    erasure_id   uuid primary key,
    patient_id   uuid not null,
    clinic_id    uuid not null,
    status       text not null,
    approval_id  uuid not null,
    requested_by text not null,
    requested_at timestamptz not null,
    erased_at    timestamptz
);

-- Reasons for which a person is not erased meanwhile.
create table hold (
    hold_id      uuid primary key,
    patient_id   uuid not null,
    clinic_id    uuid not null,
    status       text not null,
    approval_id  uuid not null,
    requested_by text not null,
    requested_at timestamptz not null,
    held_until   timestamptz,
    set_at       timestamptz,
    lifted_at    timestamptz,
    name         bytea,
    reason       bytea
);
create index hold_by_patient on hold (patient_id);

-- Keyed hashes that are deleted have to go from the pages, too: the service writes these tables anew after an erasure.
grant maintain on patient_search, patient_trait to ${serviceRole};

-- The planner's statistics would keep samples of the hashes, which no erasure reaches.
alter table patient_search alter column hash set statistics 0;
alter table patient_trait alter column hash set statistics 0;
select pg_clear_attribute_stats('public', 'patient_search', 'hash', false);
select pg_clear_attribute_stats('public', 'patient_trait', 'hash', false);
