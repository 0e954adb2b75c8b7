-- Which requests took effect, so that their retries do not.

alter default privileges in schema public grant select, insert, update, delete on tables to ${serviceRole};
alter default privileges in schema public grant usage, select on sequences to ${serviceRole};
grant usage on schema public to ${serviceRole};

create table idempotency (
    caller    text        not null,
    operation text        not null,
    key       text        not null check (length(key) between 1 and 255),
    body_hmac bytea       not null,
    status    smallint    not null,
    location  text        not null,
    at        timestamptz not null default now(),
    primary key (caller, operation, key)
);

create index idempotency_at on idempotency (at);

comment on column idempotency.body_hmac is 'Tells a retry from another use of the key; the body itself is not kept';

-- One row, for services without a keys database.
create table idempotency_secret (
    only_one boolean primary key default true check (only_one),
    secret   bytea not null
);

-- An answer is given once and the secret is drawn once.
revoke update on idempotency from ${serviceRole};
revoke update, delete on idempotency_secret from ${serviceRole};
