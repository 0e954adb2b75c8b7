-- A course ends, goes on, and goes on at another clinic; the clinics that had it read what they gave.
alter table course
    add column status         text not null default 'OPEN',
    add column closed_because text,
    add column closed_by      text,
    add column closed_at      timestamptz,
    add column closing_note   bytea,
    add column former_clinics uuid[] not null default '{}',
    add column phases         jsonb;
