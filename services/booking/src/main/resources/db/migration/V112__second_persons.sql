-- Which second person an appointment waits for, and who asked. What was approved before they signed in has neither.
alter table appointment
    add column approval_id uuid,
    add column exception_requested_by text;
