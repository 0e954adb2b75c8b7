-- The visits that were booked because of referrals, as booking tells of them.
create table referral_visit (
    appointment_id uuid primary key,
    referral_id uuid not null,
    patient_id uuid not null,
    clinic_id uuid not null,
    starts_at timestamptz not null,
    status text not null,
    sequence bigint not null
);

create index referral_visit_by_referral on referral_visit (referral_id, starts_at);

-- What a clinic asked and what the partner answered, sealed under the key of the referral.
create table referral_question (
    referral_id uuid not null references referral,
    sequence bigint not null,
    asked_at timestamptz not null,
    question bytea,
    answered_at timestamptz,
    answer bytea,
    primary key (referral_id, sequence)
);

alter table referral
    add column visit_at timestamptz,
    add column course_id uuid,
    add column redirected_from uuid,
    add column decline_reason text,
    add column closing_note bytea;

-- By neither: time passed, or no clinic is named yet.
alter table referral_step drop constraint referral_step_check;
alter table referral_step add check (num_nonnulls(partner_id, clinic_id) <= 1);
