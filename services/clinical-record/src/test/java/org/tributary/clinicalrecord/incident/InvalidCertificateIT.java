package org.tributary.clinicalrecord.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.clinicalrecord.views.therapists.TherapistDirectory;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;
import tools.jackson.databind.JsonNode;

/** What was given under a certificate that was none is listed where it was given, and nothing more is charted under it. */
@IntegrationTest
@Import(AMorningInApril.class)
class InvalidCertificateIT {

    private static final Instant MARCH_5 = Instant.parse("2026-03-05T00:00:00Z");
    private static final Instant MARCH_20 = Instant.parse("2026-03-20T09:00:00Z");

    private final Api api;
    private final TherapistDirectory therapists;
    private final Booking booking;
    private final ClinicId north;
    private final TherapistId okafor;
    private final Chart chart;
    private final Api lead;

    InvalidCertificateIT(Api api, TopicSettings topics, TherapistDirectory therapists) {
        this.api = api;
        this.therapists = therapists;
        booking = new Booking(topics);
        north = booking.openClinic();
        okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE, LIGHT_STROKING);
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
        lead = api.as(TestTokens.caller("clinical-lead").named("lena").at(north).token());
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void the_sessions_given_under_it_are_listed_and_nothing_that_was_charted_is_touched() {
        var course = courseOf("Moran");
        given(course, okafor, LYMPHATIC_DRAINAGE, "2026-03-04T23:59:59Z");
        var first = given(course, okafor, LYMPHATIC_DRAINAGE, "2026-03-05T00:00:00Z");
        given(course, okafor, LIGHT_STROKING, "2026-03-06T10:00:00Z");
        var colleague = booking.hire("therapist", LYMPHATIC_DRAINAGE);
        given(course, colleague, LYMPHATIC_DRAINAGE, "2026-03-07T10:00:00Z");
        var last = given(course, okafor, LYMPHATIC_DRAINAGE, "2026-03-20T08:59:59Z");
        given(course, okafor, LYMPHATIC_DRAINAGE, "2026-03-20T09:00:00Z");
        var before = chart.therapist().get(first).expect(200).json();

        booking.invalidate(okafor, LYMPHATIC_DRAINAGE, MARCH_5, MARCH_20);

        var listed = listed(2);
        assertThat(listed.valueStream()
                        .map(item -> "/sessions/" + item.at("/sessionId").asString()))
                .containsExactlyInAnyOrder(first, last);
        for (var incident : listed) {
            assertThat(incident.at("/reasons").size()).isZero();
            assertThat(incident.at("/certificate/therapistId").asString()).isEqualTo(okafor.toString());
            assertThat(incident.at("/certificate/technique").asString()).isEqualTo("LYMPHATIC_DRAINAGE");
            assertThat(incident.at("/certificate/invalidFrom").asString()).isEqualTo(MARCH_5.toString());
            assertThat(incident.at("/learntAt").asString()).isEqualTo(MARCH_20.toString());
            assertThat(incident.at("/status").asString()).isEqualTo("OPEN");
        }
        assertThat(chart.therapist().get(first).expect(200).json()).isEqualTo(before);
    }

    @Test
    void a_session_that_is_charted_later_is_refused_if_it_lies_in_the_window() {
        var course = courseOf("Nagle");
        var within = started(course, okafor, "2026-03-06T10:00:00Z");
        var earlier = started(course, okafor, "2026-03-04T10:00:00Z");

        booking.invalidate(okafor, LYMPHATIC_DRAINAGE, MARCH_5, MARCH_20);
        await().until(() -> therapists.certificatesOf(okafor).stream()
                .anyMatch(certificate -> MARCH_5.equals(certificate.revokedAt())));

        chart.apply(within, LYMPHATIC_DRAINAGE, 30).expectProblem(422, "not-certified");
        chart.apply(within, LIGHT_STROKING, 30).expect(200);
        chart.apply(earlier, LYMPHATIC_DRAINAGE, 30).expect(200);
    }

    @Test
    void a_fact_that_comes_twice_or_says_worse_lists_what_is_new_and_it_is_reviewed_like_any_other() {
        var course = courseOf("Ormond");
        given(course, okafor, LYMPHATIC_DRAINAGE, "2026-03-04T10:00:00Z");
        given(course, okafor, LYMPHATIC_DRAINAGE, "2026-03-06T10:00:00Z");

        booking.invalidate(okafor, LYMPHATIC_DRAINAGE, MARCH_5, MARCH_20);
        var incident = "/incidents/" + listed(1).at("/0/incidentId").asString();
        chart.therapist().post(incident + "/acknowledgement").expect(200);
        var closed =
                lead.post(incident + "/closing", json("note", "Papers seen")).expect(200);
        assertThat(closed.text("/status")).isEqualTo("CLOSED");
        assertThat(closed.text("/certificate/technique")).isEqualTo("LYMPHATIC_DRAINAGE");

        booking.invalidate(okafor, LYMPHATIC_DRAINAGE, MARCH_5, MARCH_20);
        booking.invalidate(okafor, LYMPHATIC_DRAINAGE, Instant.parse("2026-03-01T00:00:00Z"), MARCH_20);

        assertThat(listed(2).valueStream().map(item -> item.at("/status").asString()))
                .containsExactly("OPEN", "CLOSED");
    }

    @Test
    void what_was_revoked_before_was_none_even_earlier() {
        var course = courseOf("Prior");
        given(course, okafor, LYMPHATIC_DRAINAGE, "2026-03-06T10:00:00Z");
        booking.revoke(okafor, LYMPHATIC_DRAINAGE, Instant.parse("2026-03-10T09:00:00Z"));

        booking.invalidate(okafor, LYMPHATIC_DRAINAGE, MARCH_5, MARCH_20);

        listed(1);
        assertThat(therapists.certificatesOf(okafor))
                .filteredOn(certificate -> certificate.technique() == LYMPHATIC_DRAINAGE)
                .allMatch(certificate -> MARCH_5.equals(certificate.revokedAt()));
    }

    @Test
    void each_clinic_is_shown_its_own() {
        var south = booking.openClinic();
        var elsewhere =
                new Chart(south, api.as(TestTokens.of("front-desk", south)), api.as(TestTokens.of("therapist", south)));
        given(courseOf("Quane"), okafor, LYMPHATIC_DRAINAGE, "2026-03-06T10:00:00Z");
        given(elsewhere, courseOf(elsewhere, "Roche"), okafor, LYMPHATIC_DRAINAGE, "2026-03-06T10:00:00Z");

        booking.invalidate(okafor, LYMPHATIC_DRAINAGE, MARCH_5, MARCH_20);

        listed(1);
        var lou =
                api.as(TestTokens.caller("clinical-lead").named("lou").at(south).token());
        await().until(() -> lou.get("/clinics/" + south + "/incidents")
                        .expect(200)
                        .at("/items")
                        .size()
                == 1);
        lou.get("/clinics/" + north + "/incidents").expectProblem(404, "not-found");
    }

    /** Once there are so many, there are no more: each is opened before the feed goes on, and the last fact was waited for. */
    private JsonNode listed(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> incidents().size() >= count);
        var list = incidents();
        assertThat(list.size()).isEqualTo(count);
        return list;
    }

    private JsonNode incidents() {
        return lead.get("/clinics/" + north + "/incidents").expect(200).at("/items");
    }

    private String courseOf(String family) {
        return courseOf(chart, family);
    }

    private static String courseOf(Chart chart, String family) {
        var patient = chart.register(family);
        chart.screen(patient, "2026-03-03T09:30:00Z");
        return chart.openCourse(patient);
    }

    private String given(String course, TherapistId by, Technique technique, String startedAt) {
        return given(chart, course, by, technique, startedAt);
    }

    private static String given(Chart chart, String course, TherapistId by, Technique technique, String startedAt) {
        var session = started(chart, course, by, startedAt);
        chart.apply(session, technique, 30).expect(200);
        return session;
    }

    private String started(String course, TherapistId by, String startedAt) {
        return started(chart, course, by, startedAt);
    }

    private static String started(Chart chart, String course, TherapistId by, String startedAt) {
        var session = chart.startSession(course, by, "TREATMENT", startedAt);
        chart.evaluate(session, swelling()).expect(200);
        return session;
    }
}
