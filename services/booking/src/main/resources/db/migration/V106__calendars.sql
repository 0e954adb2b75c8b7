-- Calendars that programs outside the chain read. Whoever knows the token may read; here it is known by its hash only.
create table calendar (
    calendar_id uuid primary key,
    clinic_id uuid references clinic,
    room_id uuid references room,
    therapist_id uuid references therapist,
    token_hash text not null unique,
    revoked boolean not null,
    version bigint not null,
    check (clinic_id is not null or therapist_id is not null)
);
create index calendar_clinic on calendar (clinic_id);
create index calendar_therapist on calendar (therapist_id);

-- Where a visit is, and everywhere it was: a calendar that showed it once goes on to say that it moved away. No patient here.
create table calendar_entry (
    appointment_id uuid not null,
    clinic_id uuid not null,
    therapist_id uuid not null,
    room_id uuid not null,
    kind text not null,
    status text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    current boolean not null,
    sequence bigint not null,
    changed_at timestamptz not null,
    primary key (appointment_id, therapist_id, room_id)
);
create index calendar_entry_clinic on calendar_entry (clinic_id, starts_at);
create index calendar_entry_therapist on calendar_entry (therapist_id, starts_at);

insert into calendar_entry (appointment_id, clinic_id, therapist_id, room_id, kind, status, starts_at, ends_at, current,
    sequence, changed_at)
select appointment_id, appointment.clinic_id, therapist_id, room_id, kind, status, starts_at, ends_at, true,
    version, recorded_at
from appointment join event on aggregate_id = appointment_id and sequence = version;
