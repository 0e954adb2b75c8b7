-- When clinics work, as booking tells: within these hours the service levels of referrals are counted.
create table clinic_hours (
    clinic_id uuid primary key,
    zone text not null,
    hours jsonb not null
);

create table clinic_closure (
    closure_id uuid primary key,
    clinic_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    lifted boolean not null
);

create index clinic_closure_by_clinic on clinic_closure (clinic_id, ends_at);
