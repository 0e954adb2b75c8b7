-- What engineers do about parked events: they try them again, or let them go.

alter table parked_event
    add column attempts integer not null default 0,
    add column tried_at timestamptz;

comment on column parked_event.attempts is 'How often it was brought to its feed again, in vain';

-- What is first under a key is looked for at each step of a repair.
drop index parked_event_by_key;
create index parked_event_by_key on parked_event (feed, topic, partition, key, record_offset, id);

-- Every act, written in the transaction of its effect.
create table parked_event_act (
    id              bigint generated always as identity primary key,
    act             text        not null check (act in ('RETRY', 'DISCARD')),
    outcome         text        not null check (outcome in ('DONE', 'REFUSED', 'PASSED_OVER', 'FAILED', 'DISCARDED')),
    detail          text,
    parked_event_id bigint      not null,
    feed            text        not null,
    topic           text        not null,
    partition       integer     not null,
    record_offset   bigint      not null,
    key             text        not null,
    event_id        uuid,
    type            text,
    actor           text        not null,
    at              timestamptz not null default now()
);

create index parked_event_act_by_event on parked_event_act (parked_event_id, id);

-- Records that somebody let go, as whole as they were parked.
create table discarded_event (like parked_event, primary key (id));

-- What was done stays told.
revoke update, delete on parked_event_act from ${serviceRole};
revoke update, delete on discarded_event from ${serviceRole};
