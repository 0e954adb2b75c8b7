-- When the pages that a destroyed key lay on were written anew without it; none until then.
alter table person_key add column shredded_at timestamptz;
create index person_key_to_shred on person_key (person) where destroyed_at is not null and shredded_at is null;

-- By which key of the key service each was wrapped; none for what was wrapped before this was noted.
alter table person_key add column kek text;
create index person_key_by_kek on person_key (kek, person) where wrapped is not null;
alter table service_secret add column kek text;

-- Each change of the key-encryption key, one at a time.
create table rotation (
    rotation_id uuid primary key,
    kek text not null,
    started_by text not null,
    started_at timestamptz not null,
    people bigint not null,
    ended_at timestamptz
);
create unique index rotation_under_way on rotation ((true)) where ended_at is null;

-- The planner's statistics would keep samples of the keys, which no erasure reaches.
alter table person_key alter column wrapped set statistics 0;
alter table service_secret alter column wrapped set statistics 0;
select pg_clear_attribute_stats('public', 'person_key', 'wrapped', false);
select pg_clear_attribute_stats('public', 'service_secret', 'wrapped', false);
