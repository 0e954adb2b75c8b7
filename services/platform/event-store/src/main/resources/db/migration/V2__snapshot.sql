-- What an aggregate had become at one of its events, so that a command on a long one need not read all of them. Any row may
-- be removed at any time: the events say the same.
create table snapshot (
    aggregate_id uuid primary key,
    sequence bigint not null,
    key uuid not null,
    made_by text not null,
    state bytea not null
) with (fillfactor = 70);

comment on column snapshot.made_by is 'The code whose state this is; no other code reads it';
comment on column snapshot.state is 'Sealed under the key of the person in column key, unless no event of its kind has a personal part';

grant select, insert, update, delete on snapshot to ${serviceRole};
