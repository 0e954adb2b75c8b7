-- Which warnings about a session's measurements somebody stands by, as the sign-in knows them.
create table confirmed_warning (
    session_id uuid not null,
    measurement_id uuid not null,
    code text not null,
    confirmed_by text not null,
    primary key (session_id, measurement_id, code)
);
