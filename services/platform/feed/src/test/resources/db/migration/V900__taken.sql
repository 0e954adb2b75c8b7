-- What the projection of the tests took, in the order in which it took it.
create table taken (
    at       bigint generated always as identity primary key,
    event_id uuid   not null unique,
    key      text   not null,
    position bigint not null,
    type     text   not null
);
