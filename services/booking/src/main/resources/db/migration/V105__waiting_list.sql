-- Who waits for a time, in the order of asking, and what is held for whom: a view of booking's own facts.
create table waiting_list (
    entry_id uuid primary key,
    clinic_id uuid not null,
    patient_id uuid not null,
    kind text not null,
    techniques text[] not null,
    duration_minutes integer not null,
    earliest timestamptz not null,
    latest timestamptz not null,
    asked_at timestamptz not null,
    status text not null check (status in ('WAITING', 'OFFERED', 'BOOKED', 'ENDED')),
    offer_id uuid,
    therapist_id uuid,
    room_id uuid,
    starts_at timestamptz,
    ends_at timestamptz,
    held_until timestamptz,
    appointment_id uuid,
    ended_because text,
    version bigint not null,
    check ((status = 'OFFERED') = (offer_id is not null))
);
create index waiting_list_order on waiting_list (clinic_id, asked_at, entry_id);
create index waiting_list_line on waiting_list (clinic_id, asked_at, entry_id) where status = 'WAITING';
create index waiting_list_held_at on waiting_list (clinic_id, starts_at) where status = 'OFFERED';
create index waiting_list_held_with on waiting_list (therapist_id, starts_at) where status = 'OFFERED';
create index waiting_list_offer on waiting_list (offer_id) where status = 'OFFERED';

-- What somebody was offered and did not take, and is not offered again.
create table missed_offer (
    entry_id uuid not null references waiting_list,
    therapist_id uuid not null,
    starts_at timestamptz not null,
    primary key (entry_id, therapist_id, starts_at)
);

-- How far the time reached of which a part is held: a row comes and goes with the claims of the offer.
create table freed_stretch (
    offer_id uuid primary key,
    ends_at timestamptz not null
);

-- What is to be done later, by whichever instance takes it (db-scheduler 16); the names are its own.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
) with (fillfactor = 70);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
