-- Keyed hashes that are deleted have to go from the pages, too: the service writes this table anew after an erasure.
grant maintain on open_referral to ${serviceRole};

-- The planner's statistics would keep samples of the hashes, which no erasure reaches.
alter table open_referral alter column likeness set statistics 0;
select pg_clear_attribute_stats('public', 'open_referral', 'likeness', false);
