-- Clinics close against their hours, therapists are away against their shifts, and rooms rest after a visit.
alter table claim drop constraint claim_what_check;
alter table claim add constraint claim_what_check check (what in ('THERAPIST', 'PATIENT', 'ROOM', 'CLOSURE', 'ABSENCE'));

alter table clinic add column turnover_minutes integer not null default 0;

create table closure (
    closure_id uuid primary key,
    clinic_id uuid not null references clinic,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    reason text not null
);
create index closure_clinic on closure (clinic_id, ends_at);

create table absence (
    absence_id uuid primary key,
    therapist_id uuid not null references therapist,
    starts_at timestamptz not null,
    ends_at timestamptz not null
);
create index absence_therapist on absence (therapist_id, ends_at);

-- When a shift is, as instants: free times are sought among ranges.
alter table shift add column during tstzrange;
update shift set during = tstzrange((day + starts) at time zone clinic.zone, (day + ends) at time zone clinic.zone)
from clinic where clinic.clinic_id = shift.clinic_id;
create index shift_during on shift using gist (clinic_id, during);

-- Where an appointment stands, where it stood before, and why.
alter table appointment drop constraint appointment_status_check;
alter table appointment add constraint appointment_status_check check (status in
    ('PROVISIONAL', 'BOOKED', 'SUSPENDED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW', 'CANCELLED', 'DISPLACED'));
alter table appointment
    add column previous_status text,
    add column series_id uuid,
    add column cancellation_notice_seconds bigint,
    add column suspended_gate text,
    add column suspended_reasons text[],
    add column displaced_by uuid,
    add column rules_set_aside text[],
    add column approved_by text,
    add column approval_reason bytea;
create index appointment_series on appointment (series_id, starts_at) where series_id is not null;
create index appointment_displaced on appointment (displaced_by, starts_at) where displaced_by is not null;
create index appointment_attention on appointment (clinic_id, starts_at)
    where status in ('PROVISIONAL', 'SUSPENDED', 'DISPLACED');
