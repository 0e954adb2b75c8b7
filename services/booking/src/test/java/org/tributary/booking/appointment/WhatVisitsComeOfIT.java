package org.tributary.booking.appointment;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.treatment;
import static org.tributary.booking.Chain.with;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

/** A visit is booked for a course and a referral that are the patient's own at the clinic, and for no other. */
@IntegrationTest
@Import(AMondayMorning.class)
class WhatVisitsComeOfIT extends AtTheFrontDesk {

    private final PatientId asha;

    WhatVisitsComeOfIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
        this.asha = record.register(north.id());
        record.screen(asha, north.id(), Gate.CLEAR);
        record.awaitScreeningOf(asha);
    }

    @Test
    void a_course_of_the_patient_is_told_with_the_visit() {
        var course = course(asha, north.id());

        assertThat(book(of("courseId", course)).expect(201).text("/courseId")).isEqualTo(course.toString());
    }

    @Test
    void a_course_that_is_opened_in_this_moment_is_waited_for() {
        var course = CourseId.next();
        var booking = CompletableFuture.supplyAsync(() -> book(of("courseId", course)));

        var opening = CompletableFuture.runAsync(
                () -> record.openCourse(course, asha, north.id()),
                CompletableFuture.delayedExecutor(300, MILLISECONDS));

        assertThat(booking.orTimeout(20, TimeUnit.SECONDS).join().status()).isEqualTo(201);
        opening.join();
    }

    @Test
    void a_course_of_nobody_another_patient_or_another_clinic_is_refused() {
        var south = chain.openClinic("Room 1");

        refused(of("courseId", CourseId.next()), "unknown-course");
        refused(of("courseId", course(record.register(north.id()), north.id())), "unknown-course");
        refused(of("courseId", course(asha, south.id())), "unknown-course");
    }

    @Test
    void nothing_is_booked_for_a_course_that_has_ended_and_it_is_where_the_course_goes_on() {
        var course = course(asha, north.id());
        record.closeCourse(course, asha, north.id());
        await().until(() -> db.sql("select closed from course where course_id = :id")
                .param("id", course.value())
                .query(Boolean.class)
                .single());

        refused(of("courseId", course), "unknown-course");

        var south = chain.openClinic("Room 1");
        record.reopenCourseAt(course, asha, south.id(), north.id());
        book(of("courseId", course)).expect(201);
    }

    @Test
    void a_referral_that_the_clinic_accepted_for_the_patient_is_told_with_the_visit() {
        var theirs = referral(asha, north.id());
        var anybodys = referral(null, north.id());

        assertThat(book(of("referralId", theirs)).expect(201).text("/referralId"))
                .isEqualTo(theirs.toString());
        book(with(of("referralId", anybodys), "startsAt", "2026-07-07T10:00:00Z"))
                .expect(201);
    }

    @Test
    void a_referral_of_nobody_another_patient_or_another_clinic_is_refused() {
        var south = chain.openClinic("Room 1");

        refused(of("referralId", ReferralId.next()), "unknown-referral");
        refused(of("referralId", referral(record.register(north.id()), north.id())), "unknown-referral");
        refused(of("referralId", referral(asha, south.id())), "unknown-referral");
    }

    @Test
    void a_series_is_booked_for_a_course_of_the_patient_and_for_no_other() {
        var unknown = series(CourseId.next());
        desk.post("/series?dryRun=true", unknown).expectProblem(422, "unknown-course");
        desk.post("/series", unknown).expectProblem(422, "unknown-course");

        desk.post("/series", series(course(asha, north.id()))).expect(201);
    }

    /** What was booked before anybody looked stays as movable as it was. */
    @Test
    void a_visit_of_a_course_that_booking_never_heard_of_is_moved_like_any_other() {
        var course = course(asha, north.id());
        var booked = book(of("courseId", course)).expect(201);
        db.sql("delete from course where course_id = :id")
                .param("id", course.value())
                .update();

        desk.post(booked.location() + "/rescheduling", json("startsAt", "2026-07-07T12:00:00Z"))
                .expect(200);
    }

    private Map<String, Object> of(String name, Object origin) {
        return with(treatment(evaluation(north, mara, asha, 10), LIGHT_STROKING), name, origin.toString());
    }

    private Map<String, Object> series(CourseId course) {
        return json(
                "patientId",
                asha.toString(),
                "clinicId",
                north.id().toString(),
                "courseId",
                course.toString(),
                "techniques",
                List.of(LIGHT_STROKING),
                "starts",
                "2026-07-07",
                "phases",
                List.of(json("sessions", 1, "every", "P7D")));
    }

    private CourseId course(PatientId patient, ClinicId clinic) {
        var course = CourseId.next();
        record.openCourse(course, patient, clinic);
        await().until(() -> db.sql("select exists (select from course where course_id = :id)")
                .param("id", course.value())
                .query(Boolean.class)
                .single());
        return course;
    }

    private ReferralId referral(@Nullable PatientId patient, ClinicId clinic) {
        var referral = ReferralId.next();
        record.acceptReferral(referral, patient, clinic);
        await().until(() -> db.sql("select exists (select from referral where referral_id = :id)")
                .param("id", referral.value())
                .query(Boolean.class)
                .single());
        return referral;
    }
}
