-- A certificate is good from a first day on; those that were granted before are good since ever. Several of one therapist and technique
-- stand beside each other, so that a gap between two stays one. While instances of the release before this one are being replaced,
-- a grant that one of them is asked for fails.
alter table certificate
    add column valid_from date not null default '-infinity',
    drop constraint certificate_pkey,
    add primary key (therapist_id, technique, valid_from),
    add constraint certificate_days check (valid_from <= valid_until);
alter table certificate alter column valid_from drop default;
