-- Which assertions of partners' systems were shown, until they would be refused for their age: none works twice.
create table used_assertion (
    client_id text not null,
    number    text not null,
    ends_at   timestamptz not null,
    primary key (client_id, number)
);

create index used_assertion_by_end on used_assertion (ends_at);
