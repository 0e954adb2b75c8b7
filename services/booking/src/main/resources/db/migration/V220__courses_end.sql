-- Nothing is booked for a course that has ended.
alter table course add column closed boolean not null default false;
