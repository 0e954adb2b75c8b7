-- Which client of the sign-in is which partner: written with the registration, so that a client stands for one at most.
create table partner_client (
    client_id text primary key,
    partner_id uuid not null unique
);

create table partner (
    partner_id uuid primary key,
    name text not null,
    kind text not null,
    client_id text not null,
    registered_at timestamptz not null
);

create index partner_by_client on partner (client_id);
