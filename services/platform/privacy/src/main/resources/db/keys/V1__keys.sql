-- A row whose key is null stays for ever: the person was erased and must not get a new key.
create table person_key (
    person uuid primary key,
    wrapped bytea,
    made_at timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

create table service_secret (
    name text primary key,
    wrapped bytea not null
);
