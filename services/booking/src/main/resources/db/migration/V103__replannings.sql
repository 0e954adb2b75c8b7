-- What became of displaced visits when they were given other times at once: the answer to whoever asked, kept for a retry. Each
-- move is a fact of its own appointment.
create table replanning (
    replanning_id uuid primary key,
    clinic_id uuid not null references clinic,
    items jsonb not null
);
