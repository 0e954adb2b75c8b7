-- The names and numbers of an order go with whom it is about, from the pages, too: the service writes these tables anew after an erasure.
create index placed_order_by_referral on placed_order (referral_id);
create index referral_number_by_referral on referral_number (referral_id);
grant maintain on placed_order, referral_number to ${serviceRole};

-- The planner's statistics would keep samples of the hashes, which no erasure reaches.
alter table placed_order alter column name set statistics 0;
alter table referral_number alter column number set statistics 0;
select pg_clear_attribute_stats('public', 'placed_order', 'name', false);
select pg_clear_attribute_stats('public', 'referral_number', 'number', false);
