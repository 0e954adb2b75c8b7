package org.tributary.clinicalrecord.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.course;
import static org.tributary.clinicalrecord.Chart.fullForm;
import static org.tributary.clinicalrecord.Chart.person;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.platform.testkit.Api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.clinicalrecord.patient.PatientPasts;
import org.tributary.eligibility.facts.Finding;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Two receptionists have registered one person twice. */
@IntegrationTest
@Import(AMorningInApril.class)
class MergeIT {

    private final Api api;
    private final JdbcClient db;
    private final PatientPasts pasts;
    private final Booking booking;
    private final ClinicId north;
    private final ClinicId south;
    private final TherapistId okafor;
    private final Chart chart;
    private final Chart elsewhere;
    private final Api manager;

    MergeIT(Api api, TopicSettings topics, JdbcClient db, PatientPasts pasts) {
        this.api = api;
        this.pasts = pasts;
        this.db = db;
        booking = new Booking(topics);
        north = booking.openClinic();
        south = booking.openClinic();
        okafor = booking.hire("therapist", Technique.LIGHT_STROKING);
        chart = new Chart(north, someone("dora", "front-desk", north), someone("tess", "therapist", north));
        elsewhere = new Chart(south, someone("sid", "front-desk", south), someone("ted", "therapist", south));
        manager = someone("mia", "clinic-manager", north);
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void the_desk_asks_a_manager_agrees_and_the_person_goes_on_under_one_record() {
        var asha = registered("Abbott");
        var other = registered("Abbot");
        chart.screen(asha, "2026-03-03T09:30:00Z");
        finding(other, "ANTICOAGULANT").expect(201);
        assertThat(gate(asha)).isEqualTo("CLEAR");

        var asked = ask(asha, other).expect(202);

        assertThat(asked.text("/status")).isEqualTo("AWAITING_APPROVAL");
        assertThat(gate(asha)).isEqualTo("CLEAR");
        answer(manager, asked, "approval").expect(200);

        var merged = chart.desk().get(asked.location()).expect(200);
        assertThat(merged.text("/status")).isEqualTo("MERGED");
        assertThat(gate(asha)).isEqualTo("BLOCK");
        assertThat(gate(other)).isEqualTo("BLOCK");
        assertThat(lastWindowsOf(asha)).isEqualTo(lastWindowsOf(other));
        assertThat(chart.desk().get(other).expect(200).text("/mergedInto")).isEqualTo(id(asha));
        assertThat(chart.desk().get(asha).expect(200).at("/mergedInto").isNull())
                .isTrue();
    }

    @Test
    void neither_who_asked_nor_a_program_nor_another_role_agrees_and_a_refusal_merges_nothing() {
        var asha = registered("Bolger");
        var other = registered("Bolgerr");
        var asked = ask(asha, other).expect(202);

        answer(chart.desk(), asked, "approval").expectProblem(403, "may-not-approve");
        answer(someone("dora", "clinic-manager", north), asked, "approval").expectProblem(403, "may-not-approve");
        answer(someone("lena", "clinical-lead", north), asked, "approval").expectProblem(403, "may-not-approve");
        answer(api.as(TestTokens.of("clinic-manager", north)), asked, "approval")
                .expectProblem(403, "may-not-approve");
        answer(someone("max", "clinic-manager", south), asked, "approval").expectProblem(404, "not-found");
        manager.post(approvalOf(asked) + "/refusal", json("reason", "Two sisters"))
                .expect(200);

        assertThat(chart.desk().get(asked.location()).expect(200).text("/status"))
                .isEqualTo("GIVEN_UP");
        assertThat(chart.desk().get(other).expect(200).at("/mergedInto").isNull())
                .isTrue();
        finding(other, "ASTHMA").expect(201);
    }

    @Test
    void what_is_new_is_refused_under_the_other_record_and_what_was_begun_under_it_ends_there() {
        var asha = registered("Cosgrave");
        var other = registered("Cosgrove");
        var session = chart.startSession(chart.openCourse(other), okafor, "EVALUATION", "2026-03-06T10:00:00Z");
        var found = finding(other, "CANCER_ACTIVE").expect(201);
        merged(asha, other);

        var form = fullForm("2026-03-03T09:30:00Z", "bloodThinner", "NO");
        for (var refused : List.of(
                finding(other, "ASTHMA"),
                chart.desk().post(other + "/screenings", form),
                chart.desk().post(other + "/consents", json("purpose", "TREATMENT", "given", true)),
                chart.desk().post(other + "/changes", json("sex", "OTHER")),
                chart.therapist().post(other + "/courses", course(north)))) {
            assertThat(refused.expectProblem(409, "merged-into").text("/survivor"))
                    .isEqualTo(id(asha));
        }
        chart.evaluate(session, swelling()).expect(200);
        chart.screen(asha, "2026-03-03T09:30:00Z");
        assertThat(gate(asha)).isEqualTo("HOLD");
        chart.therapist().post(found.location() + "/resolution", json()).expect(200);
        assertThat(gate(asha)).isEqualTo("CLEAR");
        assertThat(gate(other)).isEqualTo("CLEAR");
    }

    @Test
    void what_is_learnt_of_the_survivor_closes_the_gate_of_both_and_speaks_against_sessions_of_both() {
        var asha = registered("Devane");
        var other = registered("Devanne");
        chart.screen(asha, "2026-03-03T09:30:00Z");
        var course = chart.openCourse(other);
        merged(asha, other);
        assertThat(gate(other)).isEqualTo("CLEAR");
        var session = chart.startSession(course, okafor, "TREATMENT", "2026-04-06T10:00:00Z");
        chart.evaluate(session, swelling()).expect(200);
        chart.apply(session, Technique.LIGHT_STROKING, 30).expect(200);

        finding(asha, "ANTICOAGULANT").expect(201);

        assertThat(chart.therapist()
                        .get("/clinics/" + north + "/incidents")
                        .expect(200)
                        .text("/items/0/sessionId"))
                .isEqualTo(id(session));

        assertThat(gate(asha)).isEqualTo("BLOCK");
        assertThat(gate(other)).isEqualTo("BLOCK");
        assertThat(lastWindowsOf(asha)).isEqualTo(lastWindowsOf(other));
        assertThat(lastFactsOf(other)).extracting(Finding::code).containsExactly("ANTICOAGULANT");
    }

    @Test
    void the_record_shows_both_histories_and_lists_and_likeness_name_the_survivor() {
        var asha = registered("Enright");
        var other = registered("Enrite");
        chart.screen(asha, "2026-03-03T09:30:00Z");
        chart.screen(other, "2026-02-03T09:30:00Z");
        chart.openCourse(other);
        chart.desk()
                .post(other + "/consents", json("purpose", "TREATMENT", "given", true, "at", "2026-03-03T09:30:00Z"))
                .expect(201);
        merged(asha, other);

        var record = chart.therapist().get(asha + "/record").expect(200);
        assertThat(record.text("/screenings/0/patientId")).isEqualTo(id(other));
        assertThat(record.text("/screenings/1/patientId")).isEqualTo(id(asha));
        assertThat(record.text("/courses/0/patientId")).isEqualTo(id(other));
        assertThat(record.at("/records").size()).isEqualTo(2);
        assertThat(chart.desk().get(asha + "/consents").expect(200).text("/purposes/0/given"))
                .isEqualTo("true");
        for (var name : List.of("Enright", "Enrite")) {
            var found = chart.desk()
                    .get("/patients?clinicId=" + north + "&name=" + name)
                    .expect(200);
            assertThat(found.at("/items").size()).isEqualTo(1);
            assertThat(found.text("/items/0/patientId")).isEqualTo(id(asha));
        }
        assertThat(chart.desk()
                        .post("/patients", person(north, "Enrite", "1971-05-14"))
                        .expectProblem(409, "possible-duplicate")
                        .at("/patientIds")
                        .toString())
                .isEqualTo("[\"" + id(asha) + "\"]");
    }

    @Test
    void a_survivor_may_absorb_several_and_go_on_under_another_but_nobody_is_merged_twice() {
        var asha = registered("Foley");
        var second = registered("Folley");
        var third = registered("Folie");
        finding(second, "ANTICOAGULANT").expect(201);
        merged(asha, second);

        ask(third, second).expectProblem(409, "merged-into");
        ask(second, third).expectProblem(409, "merged-into");
        ask(second, asha).expectProblem(409, "merged-into");
        ask(asha, asha).expectProblem(422, "same-record");
        merged(third, asha);

        assertThat(chart.desk().get(second).expect(200).text("/mergedInto")).isEqualTo(id(third));
        for (var record : List.of(asha, second, third)) {
            assertThat(eligibility(record).at("/reasons").toString()).contains("ANTICOAGULANT");
        }
    }

    @Test
    void whoever_treated_the_other_record_sees_the_survivor() {
        var asha = registered("Geary");
        var other = registered("Gearey");
        elsewhere.desk().post(other + "/enrolments", json("clinicId", south)).expect(201);
        elsewhere.desk().get(asha).expectProblem(404, "not-found");

        var asked = merged(asha, other);

        elsewhere.desk().get(asha).expect(200);
        elsewhere.desk().get(asked.location()).expectProblem(404, "not-found");
        elsewhere
                .desk()
                .post(asked.location() + "/undoing", json("reason", "No"))
                .expectProblem(404, "not-found");
    }

    @Test
    void it_is_undone_by_a_second_person_and_what_was_recorded_since_stays_and_is_listed() {
        var asha = registered("Heaney");
        var other = registered("Heeney");
        chart.screen(asha, "2026-03-03T09:30:00Z");
        chart.screen(other, "2026-03-03T09:30:00Z");
        finding(other, "ANTICOAGULANT").expect(201);
        var merge = merged(asha, other);
        var since = finding(asha, "ASTHMA").expect(201);
        assertThat(gate(asha)).isEqualTo("BLOCK");

        var asked = chart.desk()
                .post(merge.location() + "/undoing", json("reason", "Two sisters"))
                .expect(202);
        assertThat(gate(asha)).isEqualTo("BLOCK");
        answer(chart.desk(), asked, "approval").expectProblem(403, "may-not-approve");
        answer(manager, asked, "approval").expect(200);

        var undone = chart.desk().get(merge.location()).expect(200);
        assertThat(undone.text("/status")).isEqualTo("UNDONE");
        assertThat(undone.at("/recordedSince").size()).isEqualTo(1);
        assertThat(undone.text("/recordedSince/0/kind")).isEqualTo("FINDING");
        assertThat(undone.text("/recordedSince/0/id")).isEqualTo(since.text("/findingId"));
        assertThat(gate(asha)).isEqualTo("NOTE");
        assertThat(gate(other)).isEqualTo("BLOCK");
        assertThat(chart.desk().get(other).expect(200).at("/mergedInto").isNull())
                .isTrue();
        finding(other, "ASTHMA").expect(201);
        chart.desk()
                .post(merge.location() + "/undoing", json("reason", "Again"))
                .expectProblem(409, "not-merged");
        merged(asha, other);
    }

    @Test
    void what_is_recorded_under_the_other_record_meanwhile_comes_before_or_is_refused_and_nothing_is_lost()
            throws Exception {
        for (var round = 0; round < 8; round++) {
            var asha = registered("Irvine" + "abcdefgh".charAt(round));
            var other = registered("Irving" + "abcdefgh".charAt(round));
            chart.screen(asha, "2026-03-03T09:30:00Z");
            var asked = ask(asha, other).expect(202);
            List<Callable<Answer>> both = new ArrayList<>();
            both.add(() -> answer(manager, asked, "approval"));
            both.add(() -> finding(other, "ANTICOAGULANT"));

            try (var start = Executors.newFixedThreadPool(2)) {
                var answers = start.invokeAll(both);
                answers.getFirst().resultNow().expect(200);
                var found = answers.getLast().resultNow();

                assertThat(found.status()).isIn(201, 409);
                assertThat(gate(asha)).isEqualTo(found.status() == 201 ? "BLOCK" : "CLEAR");
                assertThat(gate(other)).isEqualTo(gate(asha));
                assertThat(lastWindowsOf(asha)).isEqualTo(lastWindowsOf(other));
            }
        }
    }

    @Test
    void what_cannot_be_is_refused_by_its_field_and_nothing_is_stored() {
        var asha = registered("Jameson");
        var before = events();

        for (var from : new Object[] {null, "somebody", 3}) {
            var body = json();
            body.put("from", from);
            assertThat(chart.desk()
                            .post(asha + "/merges", body)
                            .expectProblem(400, "invalid-request")
                            .text("/errors/0/field"))
                    .isEqualTo("from");
        }
        chart.desk().post(asha + "/merges", json()).expectProblem(400, "invalid-request");
        chart.desk()
                .post(asha + "/merges", json("from", PatientId.next().toString()))
                .expectProblem(404, "not-found");
        chart.therapist().post(asha + "/merges", json("from", id(asha))).expectProblem(403, "forbidden");
        assertThat(events()).isEqualTo(before);

        var merge = merged(asha, registered("Jamesson"));
        var afterMerge = events();
        for (var reason : new Object[] {null, " ", 3}) {
            var body = json();
            body.put("reason", reason);
            assertThat(chart.desk()
                            .post(merge.location() + "/undoing", body)
                            .expectProblem(400, "invalid-request")
                            .text("/errors/0/field"))
                    .isEqualTo("reason");
        }
        assertThat(events()).isEqualTo(afterMerge);
    }

    private String registered(String family) {
        return chart.register(family);
    }

    private Answer ask(String survivor, String from) {
        return chart.desk().post(survivor + "/merges", json("from", id(from)));
    }

    private Answer merged(String survivor, String from) {
        var asked = ask(survivor, from).expect(202);
        answer(manager, asked, "approval").expect(200);
        return asked;
    }

    private static Answer answer(Api by, Answer asked, String what) {
        return by.post(approvalOf(asked) + "/" + what);
    }

    private static String approvalOf(Answer asked) {
        return "/approvals/" + asked.text("/approvalId");
    }

    private Answer finding(String patient, String code) {
        return chart.therapist()
                .post(patient + "/findings", json("code", code, "since", "2026-04-01", "source", "PATIENT"));
    }

    private Answer eligibility(String patient) {
        return chart.therapist().get(patient + "/eligibility").expect(200);
    }

    private String gate(String patient) {
        return eligibility(patient).text("/gate");
    }

    /** What the last decision rests on, as a trial of a policy decides it again. */
    private List<Finding> lastFactsOf(String patient) {
        return pasts.of(PatientId.of(id(patient)), AMorningInApril.NOW)
                .orElseThrow()
                .decisions()
                .getLast()
                .decision()
                .facts()
                .findings();
    }

    /** What booking is told of it last. */
    private String lastWindowsOf(String patient) {
        return db.sql("""
                select convert_from(payload, 'UTF8')::jsonb ->> 'windows' as windows from event
                where aggregate_id = :patient::uuid and type like '%GateDecided%' order by sequence desc limit 1
                """).param("patient", id(patient)).query(String.class).single();
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }

    private Api someone(String name, String role, ClinicId clinic) {
        return api.as(TestTokens.caller(role).at(clinic).named(name).token());
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
