package org.tributary.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.testkit.Api.json;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentCompleted;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;
import tools.jackson.databind.json.JsonMapper;

/** A referral from its receipt to its end, as the partner follows it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralLifeIT {

    private static final ClinicId RIVERSIDE = ClinicId.of("00000000-0000-7000-8000-000000000002");
    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-00000000000c");
    private static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY_10AM = Instant.parse("2026-03-10T10:00:00Z");
    private static final Instant FRIDAY_9AM = Instant.parse("2026-03-13T09:00:00Z");

    private final Api api;
    private final Api harbour;
    private final Api riverside;
    private final Api north;
    private final JdbcClient db;
    private final Scheduler timers;
    private final TestRelay others;

    ReferralLifeIT(Api api, JdbcClient db, Scheduler timers, TopicSettings topics) {
        this.api = api;
        this.harbour = api.as(TestTokens.ofPartner("partner-life"));
        this.riverside = api.as(TestTokens.of("front-desk", RIVERSIDE));
        this.north = api.as(TestTokens.of("front-desk", NORTH));
        this.db = db;
        this.timers = timers;
        this.others = new TestRelay(topics);
    }

    @BeforeAll
    void a_partner_and_two_clinics() {
        api.as(TestTokens.of("chain-admin"))
                .post("/partners", json("name", "Harbour", "kind", "PHYSICAL_THERAPY", "clientId", "partner-life"))
                .expect(201);
        others.publish(MONDAY_9AM, opened(RIVERSIDE, "Riverside"), opened(NORTH, "North"));
    }

    @AfterAll
    void stop_publishing() {
        others.close();
    }

    @Test
    void the_partner_sees_each_visit_until_the_person_has_come_and_the_course_that_follows() {
        var patient = aPatient();
        var referral = referred("Doyle");
        riverside
                .post(referral + "/acceptance", json("clinicId", RIVERSIDE, "patientId", patient))
                .expect(200);
        var first = AppointmentId.next();
        var second = AppointmentId.next();

        others.publish(MONDAY_9AM, booked(first, patient, referral));
        awaitSteps(referral, "RECEIVED", "ACCEPTED", "SCHEDULED");
        others.publish(MONDAY_9AM, moved(first, patient));
        awaitStatus(referral, "SCHEDULED", "VISIT_MOVED");
        assertThat(harbour.get(referral).text("/visitAt")).isEqualTo(FRIDAY_9AM.toString());
        others.publish(MONDAY_9AM, cancelled(first, patient));
        awaitStatus(referral, "ACCEPTED", "VISIT_CANCELLED");
        assertThat(harbour.get(referral).at("/appointmentId").isNull()).isTrue();
        others.publish(MONDAY_9AM, booked(second, patient, referral));
        awaitStatus(referral, "SCHEDULED", "SCHEDULED");
        others.publish(MONDAY_9AM, new NoShowRecorded(second, patient, RIVERSIDE));
        awaitStatus(referral, "ACCEPTED", "VISIT_MISSED");
        var third = AppointmentId.next();
        others.publish(MONDAY_9AM, booked(third, patient, referral));
        others.publish(MONDAY_9AM, new AppointmentCompleted(third, patient, RIVERSIDE));
        awaitStatus(referral, "VISITED", "VISITED");

        var course = CourseId.next();
        others.publish(MONDAY_9AM, opened(course, patient, referral));
        awaitStatus(referral, "VISITED", "COURSE_OPENED");
        assertThat(harbour.get(referral).text("/courseId")).isEqualTo(course.toString());
        harbour.post(referral + "/withdrawal", json()).expectProblem(409, "person-has-come");
    }

    @Test
    void a_question_is_asked_and_answered_and_nobody_else_reads_it() {
        var referral = referred("Kelly");

        var asked = riverside
                .post(referral + "/question", json("question", "Which leg was operated on?"))
                .expect(200);
        assertThat(asked.text("/status")).isEqualTo("ASKED");
        riverside.post(referral + "/question", json("question", "And when?")).expectProblem(409, "question-pending");
        north.post(referral + "/question", json("question", "Which?")).expectProblem(404, "not-found");
        riverside.post(referral + "/answer", json("answer", "I know")).expectProblem(403, "forbidden");
        var answered = harbour.post(referral + "/answer", json("answer", "The left one"))
                .expect(200);

        assertThat(answered.text("/status")).isEqualTo("RECEIVED");
        assertThat(answered.text("/questions/0/question")).isEqualTo("Which leg was operated on?");
        assertThat(riverside.get(referral).text("/questions/0/answer")).isEqualTo("The left one");
        harbour.post(referral + "/answer", json("answer", "Again")).expectProblem(409, "nothing-asked");
        assertThat(db.sql("select convert_from(payload, 'UTF8') from event where type like '%Question%'")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(payload -> payload.contains("left") || payload.contains("operated"));
    }

    @Test
    void a_declined_referral_says_why_and_frees_the_person_for_another() {
        var referral = referred("Nolan");

        var declined = riverside
                .post(referral + "/declination", json("reason", "NO_CAPACITY", "note", "Full until May"))
                .expect(200);
        assertThat(declined.text("/status")).isEqualTo("DECLINED");
        var seen = harbour.get(referral).expect(200);
        assertThat(seen.text("/declineReason")).isEqualTo("NO_CAPACITY");
        assertThat(seen.text("/closingNote")).isEqualTo("Full until May");
        riverside.post(referral + "/acceptance", json("clinicId", RIVERSIDE)).expectProblem(409, "referral-closed");
        assertThat(referred("Nolan")).isNotEqualTo(referral);
    }

    @Test
    void another_clinic_looks_at_what_was_redirected_and_the_first_one_follows_it_until_it_is_taken_on() {
        var referral = referred("Walsh");

        north.get(referral).expectProblem(404, "not-found");
        riverside
                .post(referral + "/redirection", json("clinicId", ClinicId.next()))
                .expectProblem(422, "unknown-clinic");
        var keyed = riverside.with("Idempotency-Key", "redirect-1");
        keyed.post(referral + "/redirection", json("clinicId", NORTH)).expect(200);
        keyed.post(referral + "/redirection", json("clinicId", NORTH)).expect(200);
        riverside.get(referral).expect(200);
        north.post(referral + "/acceptance", json("clinicId", NORTH)).expect(200);

        riverside.get(referral).expectProblem(404, "not-found");
        assertThat(steps(referral)).containsExactly("RECEIVED", "REDIRECTED", "ACCEPTED");
        north.post(referral + "/declination", json("reason", "NO_CAPACITY")).expectProblem(409, "already-accepted");
    }

    @Test
    void a_partner_withdraws_and_may_refer_the_person_again() {
        var referral = referred("Burke");

        var withdrawn = harbour.post(referral + "/withdrawal", json("note", "Went elsewhere"))
                .expect(200);
        assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
        harbour.post(referral + "/withdrawal", json()).expect(200);
        riverside.post(referral + "/withdrawal", json()).expectProblem(403, "forbidden");
        assertThat(referred("Burke")).isNotEqualTo(referral);
    }

    @Test
    void what_nobody_decides_expires_by_itself() {
        var referral = referred("Daly");

        timers.reschedule(
                TaskInstanceId.of("expire-referral", referral.substring(referral.lastIndexOf('/') + 1)), Instant.now());
        timers.triggerCheckForDueExecutions();

        awaitStatus(referral, "EXPIRED", "EXPIRED");
        assertThat(harbour.get(referral).text("/timeline/1/by")).isEqualTo("The chain");
        assertThat(referred("Daly")).isNotEqualTo(referral);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "declination | {}                                  | reason",
                "declination | {\"reason\":null}                   | reason",
                "declination | {\"reason\":\"BORED\"}              | reason",
                "declination | {\"reason\":7}                      | reason",
                "declination | {\"reason\":\"NO_CAPACITY\",\"note\":\" \"} | note",
                "declination | {\"reason\":\"NO_CAPACITY\",\"note\":7} | note",
                "question    | {}                                  | question",
                "question    | {\"question\":null}                 | question",
                "question    | {\"question\":\"  \"}               | question",
                "question    | {\"question\":[1]}                  | question",
                "redirection | {}                                  | clinicId",
                "redirection | {\"clinicId\":\"here\"}             | clinicId",
                "redirection | {\"clinicId\":null}                 | clinicId",
            })
    void a_field_that_is_missing_or_wrong_is_named_and_nothing_is_stored(String call, String body, String field) {
        var referral = referred("Ryan" + PatientId.next());

        var refused = riverside
                .post(referral + "/" + call, JsonMapper.shared().readTree(body))
                .expectProblem(400, "invalid-request");

        assertThat(refused.at("/errors").toString()).contains("\"" + field);
        assertThat(steps(referral)).containsExactly("RECEIVED");
    }

    private String referred(String family) {
        return harbour.post("/referrals", referral(family)).expect(201).location();
    }

    private static Map<String, Object> referral(String family) {
        var person = json(
                "name",
                json("family", family, "given", List.of("Aoife")),
                "birthDate",
                "1971-05-14",
                "contact",
                json("phone", "+353 1 555 0100"),
                "identifiers",
                List.of());
        return json(
                "patient",
                person,
                "condition",
                "LYMPHEDEMA",
                "reason",
                "Left leg swelling",
                "priority",
                "ROUTINE",
                "preferredClinicId",
                RIVERSIDE,
                "requestedTechniques",
                List.of(),
                "contraindications",
                List.of());
    }

    private PatientId aPatient() {
        var patient = PatientId.next();
        others.publish(MONDAY_9AM, new PatientRegistered(patient, RIVERSIDE, null, null, null, null, null));
        return patient;
    }

    private void awaitSteps(String referral, String... steps) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(steps(referral)).containsExactly(steps));
    }

    private void awaitStatus(String referral, String status, String lastStep) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(harbour.get(referral).text("/status")).isEqualTo(status);
            assertThat(steps(referral).getLast()).isEqualTo(lastStep);
        });
    }

    private List<String> steps(String referral) {
        return harbour.get(referral)
                .expect(200)
                .at("/timeline")
                .valueStream()
                .map(step -> step.at("/step").asString())
                .toList();
    }

    private static ReferralId idOf(String referral) {
        return ReferralId.of(referral.substring(referral.lastIndexOf('/') + 1));
    }

    private static ClinicOpened opened(ClinicId clinic, String name) {
        return new ClinicOpened(clinic, name, ZoneId.of("Europe/Dublin"), List.of(), List.of(), null);
    }

    private static AppointmentBooked booked(AppointmentId visit, PatientId patient, String referral) {
        return new AppointmentBooked(
                visit,
                patient,
                RIVERSIDE,
                TherapistId.next(),
                RoomId.next(),
                VisitKind.EVALUATION,
                TUESDAY_10AM,
                TUESDAY_10AM.plus(Duration.ofHours(1)),
                List.of(),
                false,
                null,
                idOf(referral),
                null);
    }

    private static AppointmentRescheduled moved(AppointmentId visit, PatientId patient) {
        return new AppointmentRescheduled(
                visit,
                patient,
                RIVERSIDE,
                TherapistId.next(),
                RoomId.next(),
                FRIDAY_9AM,
                FRIDAY_9AM.plus(Duration.ofHours(1)),
                false);
    }

    private static AppointmentCancelled cancelled(AppointmentId visit, PatientId patient) {
        return new AppointmentCancelled(visit, patient, RIVERSIDE, CancelledBy.PATIENT, null, false, null);
    }

    private static CourseOpened opened(CourseId course, PatientId patient, String referral) {
        return new CourseOpened(
                course,
                patient,
                RIVERSIDE,
                Condition.LYMPHEDEMA,
                List.of(Limb.LEFT_LEG),
                Laterality.UNILATERAL,
                List.of(Goal.ACTIVATE_VESSEL_PUMPS),
                idOf(referral),
                10);
    }
}
