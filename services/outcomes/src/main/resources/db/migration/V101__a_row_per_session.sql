-- All that is told of a session is one row, however many facts tell it: a rebuild writes a fifth of the rows, and a curve is drawn from
-- one read. What was kept before is told again from the first record on.

drop table session, session_signed, session_technique, measurement;
truncate course, course_point;
delete from taken_in where source = 'clinical-record';
delete from parked_event where feed = 'courses';
delete from feed_offset where feed = 'courses';

-- What is told first stays; being told again changes nothing.
create table session (
    session_id   uuid primary key,
    course_id    uuid    not null,
    -- these three come with the fact that it began
    therapist_id uuid,
    kind         text,
    started_at   timestamptz,
    techniques   text[]  not null,
    signed       boolean not null,
    -- measured before hands were laid on, and afterwards; json keeps the text, which nothing here searches
    evaluation   json,
    closing      json
);

create index session_by_course on session (course_id);
