-- When a shift is, as instants, is what the service's own rules of zones say, never the database's: nothing is written to "during" any
-- more, and nobody reads it. Instances of the release before this one still do while they are replaced: the column goes with a later
-- release.
drop index shift_during;
create index shift_clinic on shift (clinic_id, day);
