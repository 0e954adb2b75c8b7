-- A chart is corrected by what is said later: the row of a session has what counts now, an amendment what was said before beside it.
create table session_amendment (
    entry_id   uuid primary key,
    session_id uuid not null,
    supersedes uuid not null,
    what       text not null,
    before     jsonb,
    correction jsonb,
    amended_by text not null,
    amended_at timestamptz not null,
    reason     bytea
);
create index session_amendment_by_session on session_amendment (session_id, amended_at);

alter table technique_applied add column entry_id uuid;

-- Of the wrong patient: it counts nowhere.
alter table session
    add column in_error_by     text,
    add column in_error_at     timestamptz,
    add column in_error_reason bytea;

-- Read by the therapists of the clinic only. One that was amended stays beside the one that took its place.
create table session_note (
    entry_id   uuid primary key,
    session_id uuid not null,
    supersedes uuid,
    text       bytea,
    noted_by   text not null,
    noted_at   timestamptz not null
);
create index session_note_by_session on session_note (session_id, noted_at);

create table adverse_reaction (
    entry_id    uuid primary key,
    session_id  uuid not null,
    kind        text not null,
    severity    text not null,
    note        bytea,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index adverse_reaction_by_session on adverse_reaction (session_id, recorded_at);

-- What a session did to its patient is reviewed as well.
alter table incident
    add column reaction_entry    uuid,
    add column reaction_kind     text,
    add column reaction_severity text;
