-- Every event of every service, byte for byte, in the order in which it arrived here. A batch that is rolled back leaves a gap in
-- the index, so the index orders the rows and does not count them.
create table ledger (
    ledger_index bigint generated always as identity primary key,
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    position bigint not null,
    event_id uuid not null,
    type text not null,
    source text not null,
    aggregate_id text not null,
    sequence bigint not null,
    recorded_at timestamptz not null,
    clinic_id uuid,
    patient_id uuid,
    key text not null,
    metadata bytea not null,
    payload bytea not null,
    leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
    arrived_at timestamptz not null default clock_timestamp(),
    unique (topic, position)
);

create index ledger_by_patient on ledger (patient_id, aggregate_id) where patient_id is not null;
create index ledger_by_aggregate on ledger (aggregate_id, recorded_at, ledger_index);

revoke all on ledger from ${serviceRole};
grant select, insert on ledger to ${serviceRole};

create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is never changed or removed from' using errcode = 'insufficient_privilege';
end
$$;

create trigger ledger_is_never_changed before update or delete on ledger
    for each statement execute function refuse_change_of_ledger();
create trigger ledger_is_never_truncated before truncate on ledger
    for each statement execute function refuse_change_of_ledger();
