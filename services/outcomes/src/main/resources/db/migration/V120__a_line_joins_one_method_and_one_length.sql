-- A point says with which others its volume may be joined. What was computed before, partly by a threshold that was rounded before
-- use, is computed anew: everything is told again from the first record on, and being told again changes nothing of what was kept.
-- Until then the points stand as they were, each by itself.

alter table course_point add column line integer;

delete from taken_in where source = 'clinical-record';
delete from parked_event where feed = 'courses';
delete from feed_offset where feed = 'courses';
