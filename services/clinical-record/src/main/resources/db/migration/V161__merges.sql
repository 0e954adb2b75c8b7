-- That two records are one person's: asked for by one, agreed to by another, and undone the same way.
create table merge (
    merge_id     uuid primary key,
    survivor     uuid not null,
    from_id      uuid not null,
    clinic_id    uuid not null,
    status       text not null,
    approval_id  uuid not null,
    requested_by text not null,
    requested_at timestamptz not null,
    merged_at    timestamptz,
    undone_at    timestamptz
);
create index merge_by_survivor on merge (survivor) where status in ('MERGED', 'UNDOING_REQUESTED');

-- What was recorded under the survivor while the two were one: whoever parts them again reassigns it.
create table recorded_since (
    merge_id uuid not null,
    nr       bigint generated always as identity,
    kind     text not null,
    id       uuid,
    at       timestamptz not null,
    primary key (merge_id, nr)
);

-- Which record goes on under which other one, and under which the person does in the end; what was undone says until when.
create table merged_record (
    merge_id    uuid primary key,
    patient_id  uuid not null,
    into_id     uuid not null,
    root_id     uuid not null,
    merged_at   timestamptz not null,
    unmerged_at timestamptz
);
create unique index merged_record_once on merged_record (patient_id) where unmerged_at is null;
create index merged_record_by_patient on merged_record (patient_id);
create index merged_record_by_into on merged_record (into_id);
