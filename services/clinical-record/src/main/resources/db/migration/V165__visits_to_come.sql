-- When visits are, what is planned and where each stands. Those that are known are told of again, and stay known meanwhile.
alter table appointment
    add column kind       text,
    add column starts_at  timestamptz,
    add column techniques text[],
    add column status     text;
create index appointment_by_patient on appointment (patient_id, starts_at);
delete from parked_event where feed = 'appointments';
delete from feed_offset where feed = 'appointments';
