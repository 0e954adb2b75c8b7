alter default privileges in schema public grant select, insert, update, delete on tables to ${serviceRole};
alter default privileges in schema public grant usage, select on sequences to ${serviceRole};
grant usage on schema public to ${serviceRole};

create sequence event_position cache 1;

-- The position is drawn only once the transaction has an id: the relay's way over gaps rests on that order.
create table event (
    position bigint primary key
        default case when pg_current_xact_id() is not null then nextval('event_position') end,
    event_id uuid not null,
    type text not null,
    aggregate_id uuid not null,
    sequence bigint not null,
    recorded_at timestamptz not null,
    key uuid not null,
    clinic_id uuid,
    patient_id uuid,
    traceparent text,
    metadata bytea not null,
    payload bytea not null check (octet_length(payload) + octet_length(metadata) <= 900000),
    unique (aggregate_id, sequence)
);

comment on column event.payload is 'JSON as stored and published; at most what a broker takes by default, less the headers';

revoke all on event from ${serviceRole};
grant select, insert on event to ${serviceRole};

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Events are never changed or removed' using errcode = 'insufficient_privilege';
end
$$;

create trigger event_is_never_changed before update or delete on event
    for each statement execute function refuse_change();
create trigger event_is_never_truncated before truncate on event
    for each statement execute function refuse_change();

-- One row: how far the relay has published, and which instance may publish.
create table relay (
    only_one boolean primary key default true check (only_one),
    position bigint not null default 0,
    epoch bigint not null default 0,
    holder uuid,
    held_until timestamptz
);

insert into relay default values;
revoke insert, delete on relay from ${serviceRole};
