create table note (
    note_id   uuid primary key,
    clinic_id uuid not null,
    words     text not null
);
