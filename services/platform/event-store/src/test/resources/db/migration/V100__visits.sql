create table visit_count (
    patient_id uuid primary key,
    visits bigint not null check (visits < 100),
    last_sequence bigint not null
);
