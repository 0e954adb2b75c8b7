-- What a therapist is certified for, from a first day to a last one, and from when on it was revoked. Certificates that were granted
-- without a first day are good since ever.
create table granted_certificate (
    therapist_id uuid not null,
    technique text not null,
    valid_from date not null,
    valid_until date not null,
    revoked_at timestamptz,
    primary key (therapist_id, technique, valid_from)
);

-- Until the feed "certificates" has read all that booking ever told, what was known before is better than nothing. It is not right
-- where a certificate was revoked: the table before this one kept a day of another zone instead of the moment, and the feed mends it.
-- Instances of the release before this one still write to that table while they are replaced; it goes with a later release.
insert into granted_certificate (therapist_id, technique, valid_from, valid_until)
select therapist_id, technique, '-infinity', valid_until from certificate;
