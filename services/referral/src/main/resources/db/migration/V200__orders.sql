-- Keyed hashes of what partners' systems call their orders: written with the receipt, so that under one name there is one referral.
create table placed_order (
    name bytea primary key,
    referral_id uuid not null
);

-- A front desk decides about what is none of the four conditions, or could not be told.
alter table referral
    alter column condition drop not null,
    add column limbs text[] not null default '{}',
    add column cautions text[] not null default '{}',
    add column order_words bytea,
    add column as_sent bytea,
    add column changed_at timestamptz;

update referral set changed_at = (select max(at) from referral_step where referral_step.referral_id = referral.referral_id);

create index referral_by_change on referral (partner_id, changed_at);

-- Keyed hashes of the numbers of orders and persons, by which a partner's system finds its referrals.
create table referral_number (
    number bytea not null,
    referral_id uuid not null references referral,
    primary key (number, referral_id)
);
