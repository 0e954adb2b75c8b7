package org.tributary.clinicalrecord.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMorningInApril.class)
class IncidentsIT {

    private final Api api;
    private final Booking booking;
    private final ClinicId north;
    private final TherapistId okafor;
    private final Chart chart;
    private final Api lead;

    IncidentsIT(Api api, TopicSettings topics) {
        this.api = api;
        booking = new Booking(topics);
        north = booking.openClinic();
        okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE);
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
        lead = api.as(TestTokens.caller("clinical-lead").named("lena").at(north).token());
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_thrombosis_told_late_lists_the_sessions_given_in_its_window_and_touches_none() {
        var patient = screened("Moran");
        var course = chart.openCourse(patient);
        given(course, "2026-03-03T10:00:00Z");
        var within = given(course, "2026-03-06T10:00:00Z");
        var before = chart.therapist().get(within).expect(200).json();

        found(patient, "ACUTE_DVT_OR_PE", "2026-03-05", "2026-03-09");

        var listed = lead.get("/clinics/" + north + "/incidents").expect(200);
        assertThat(listed.at("/items").size()).isEqualTo(1);
        assertThat(within).endsWith(listed.text("/items/0/sessionId"));
        assertThat(listed.at("/items/0/reasons").toString()).isEqualTo("[\"ACUTE_DVT_OR_PE\"]");
        assertThat(listed.text("/items/0/status")).isEqualTo("OPEN");
        assertThat(chart.therapist().get(within).expect(200).json()).isEqualTo(before);
    }

    @Test
    void an_incident_is_seen_and_closed_by_a_person_with_a_note() {
        var incident = incidentOf("Nagle");

        chart.therapist().post(incident + "/acknowledgement").expect(200);
        chart.therapist().post(incident + "/closing", json("note", "Called")).expectProblem(403, "forbidden");
        var closed = lead.post(incident + "/closing", json("note", "Called\nNo harm"))
                .expect(200);

        assertThat(closed.text("/status")).isEqualTo("CLOSED");
        assertThat(closed.text("/closedBy")).isEqualTo("lena");
        assertThat(closed.text("/note")).isEqualTo("Called\nNo harm");
        lead.post(incident + "/closing", json("note", "Again")).expectProblem(409, "incident-closed");
        lead.post(incident + "/closing", json("note", " ")).expectProblem(400, "invalid-request");
    }

    @Test
    void what_was_wrong_before_is_not_listed_twice_and_what_harms_no_session_is_not_listed() {
        var patient = screened("Ormond");
        var course = chart.openCourse(patient);
        given(course, "2026-03-06T10:00:00Z");

        found(patient, "CELLULITIS", "2026-03-05", null);
        found(patient, "SYSTEMIC_INFECTION", "2026-03-05", null);
        found(patient, "ASTHMA", "2026-03-05", null);

        assertThat(incidents().at("/items").size()).isEqualTo(1);
    }

    @Test
    void a_form_that_is_charted_late_lists_them_as_well() {
        var patient = screened("Prior");
        given(chart.openCourse(patient), "2026-03-06T10:00:00Z");

        chart.desk()
                .post(patient + "/screenings", Chart.fullForm("2026-03-05T09:30:00Z", "bloodThinner", "YES"))
                .expect(201);

        assertThat(incidents().at("/items/0/reasons").toString()).isEqualTo("[\"ANTICOAGULANT\"]");
    }

    @Test
    void another_clinic_s_incident_does_not_exist() {
        var incident = incidentOf("Quane");
        var south = booking.openClinic();
        var elsewhere =
                api.as(TestTokens.caller("clinical-lead").named("lou").at(south).token());

        elsewhere.get(incident).expectProblem(404, "not-found");
        elsewhere.post(incident + "/acknowledgement").expectProblem(404, "not-found");
        elsewhere.get("/clinics/" + north + "/incidents").expectProblem(404, "not-found");
    }

    private String incidentOf(String family) {
        var patient = screened(family);
        given(chart.openCourse(patient), "2026-03-06T10:00:00Z");
        found(patient, "CELLULITIS", "2026-03-05", null);
        return "/incidents/" + incidents().text("/items/0/incidentId");
    }

    private Answer incidents() {
        return lead.get("/clinics/" + north + "/incidents").expect(200);
    }

    private String screened(String family) {
        var patient = chart.register(family);
        chart.screen(patient, "2026-03-03T09:30:00Z");
        return patient;
    }

    private String given(String course, String startedAt) {
        var session = chart.startSession(course, okafor, "TREATMENT", startedAt);
        chart.evaluate(session, swelling()).expect(200);
        chart.apply(session, LYMPHATIC_DRAINAGE, 30).expect(200);
        return session;
    }

    private void found(String patient, String code, String since, @Nullable String until) {
        var finding = json("code", code, "since", since, "source", "PATIENT");
        finding.put("until", until);
        chart.desk().post(patient + "/findings", finding).expect(201);
    }
}
