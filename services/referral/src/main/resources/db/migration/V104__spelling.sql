-- The rule of spelling by which the likenesses of this row's referral were made last. What was hashed by the first rule is
-- hashed anew beside the work of the day; until then the referral is found by these rows, and an instance of the earlier
-- release, which knows no rules, goes on writing them.
alter table open_referral add column spelling smallint not null default 1;

create index open_referral_outdated on open_referral (referral_id) where spelling < 2;
