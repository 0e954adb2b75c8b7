-- What other services told of courses and referrals: a visit is booked for those that are the patient's own. What was published before
-- this release arrives from the beginning of the topics.
create table course (
    course_id uuid primary key,
    patient_id uuid not null,
    clinic_id uuid not null
);

-- Without a patient where the clinic accepted whoever would come.
create table referral (
    referral_id uuid primary key,
    patient_id uuid,
    clinic_id uuid not null
);
