-- What a course or a session names is known here from its owner: read from the first record on.

create table referral (
    referral_id uuid primary key,
    clinic_id   uuid not null,
    -- whose it is may be told only with the first visit
    patient_id  uuid
);

create table appointment (
    appointment_id uuid primary key,
    patient_id     uuid not null,
    clinic_id      uuid not null
);

-- Since when a clinic has received patients. Those that are known are told of again, and stay known meanwhile.
alter table clinic add column opened_at timestamptz;
delete from parked_event where feed = 'clinics';
delete from feed_offset where feed = 'clinics';
