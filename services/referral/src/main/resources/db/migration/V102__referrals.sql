-- Keyed hashes of whom open referrals are about: written with the receipt, so that of two alike only one is received.
create table open_referral (
    likeness bytea primary key,
    referral_id uuid not null
);

create index open_referral_by_referral on open_referral (referral_id);

-- What identifies the person is sealed under the key of the referral, as in the events.
create table referral (
    referral_id uuid primary key,
    partner_id uuid not null,
    status text not null,
    condition text not null,
    priority text not null,
    requested_techniques text[] not null,
    preferred_clinic_id uuid,
    clinic_id uuid,
    patient_id uuid,
    appointment_id uuid,
    received_at timestamptz not null,
    person bytea,
    reason bytea,
    contraindications bytea,
    notes bytea
);

create index referral_by_partner on referral (partner_id, referral_id);
create index referral_by_clinic on referral (coalesce(clinic_id, preferred_clinic_id), referral_id);

create table referral_step (
    referral_id uuid not null references referral,
    sequence bigint not null,
    step text not null,
    at timestamptz not null,
    partner_id uuid,
    clinic_id uuid,
    primary key (referral_id, sequence),
    check (num_nonnulls(partner_id, clinic_id) = 1)
);
