-- The chain's clinics, as booking tells of them.
create table clinic (
    clinic_id uuid primary key,
    name text not null
);
