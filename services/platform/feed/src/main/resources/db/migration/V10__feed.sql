-- What this service has taken from other services' topics.

alter default privileges in schema public grant select, insert, update, delete on tables to ${serviceRole};
alter default privileges in schema public grant usage, select on sequences to ${serviceRole};
grant usage on schema public to ${serviceRole};

-- How far each feed has come. Moved by compare-and-set in the transaction of what was written.
create table feed_offset (
    feed          text        not null,
    topic         text        not null,
    partition     integer     not null,
    next_offset   bigint      not null,
    last_position bigint      not null,
    at            timestamptz not null default now(),
    primary key (feed, topic, partition)
);

-- Records that a feed could not handle, and those that came after them under the same key; whole, so that they can be tried again.
create table parked_event (
    id            bigint generated always as identity primary key,
    feed          text        not null,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    position      bigint,
    event_id      uuid,
    type          text,
    key           text        not null,
    record_key    bytea,
    header_names  text[]      not null,
    header_values bytea[]     not null,
    metadata      bytea,
    payload       bytea,
    record_time   timestamptz not null,
    reason        text        not null,
    parked_at     timestamptz not null default now()
);

create index parked_event_by_key on parked_event (feed, topic, partition, key);

-- What became of each fact that a reaction acted on.
create table reaction_outcome (
    feed     text        not null,
    event_id uuid        not null,
    outcome  text        not null check (outcome in ('DONE', 'REFUSED')),
    detail   text,
    at       timestamptz not null default now(),
    primary key (feed, event_id)
);
