package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.treatment;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMondayMorning.class)
class AttentionIT extends AtTheFrontDesk {

    AttentionIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
    }

    @Test
    void where_all_is_well_nobody_is_needed() {
        book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        booked(screened(Gate.CLEAR), 11, LIGHT_STROKING);

        assertThat(attention("").at("/items").size()).isZero();
        assertThat(attention("").at("/expiringCertificates").size()).isZero();
    }

    @Test
    void a_treatment_that_waits_for_a_clearance_needs_somebody() {
        var held = booked(screened(Gate.HOLD), 10, LIGHT_STROKING);

        var attention = attention("");

        assertThat(whys(attention)).containsExactly("PROVISIONAL");
        assertThat(attention.at("/items/0/appointment")).isEqualTo(held.json());
    }

    @Test
    void a_treatment_that_screening_forbids_by_now_tells_why() {
        var asha = screened(Gate.CLEAR);
        booked(asha, 10, LIGHT_STROKING);
        record.screen(asha, north.id(), Gate.BLOCK);

        await().untilAsserted(() -> assertThat(whys(attention(""))).containsExactly("SUSPENDED"));

        assertThat(attention("").text("/items/0/details/0")).isEqualTo("BLOOD_THINNER");
        assertThat(attention("").text("/items/0/appointment/suspension/gate")).isEqualTo("BLOCK");
    }

    @Test
    void who_was_displaced_waits_until_given_another_time_even_when_the_old_one_is_past() {
        book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        chain.admin()
                .post(
                        "/clinics/" + north.id() + "/closures",
                        json("from", "2026-07-07T08:00:00Z", "to", "2026-07-07T12:00:00Z", "reason", "flood"))
                .expect(201);
        assertThat(whys(attention(""))).containsExactly("DISPLACED");

        aDayWasEarlier();

        assertThat(whys(attention(""))).containsExactly("DISPLACED");
    }

    @Test
    void what_is_past_needs_nobody() {
        booked(screened(Gate.HOLD), 10, LIGHT_STROKING);

        aDayWasEarlier();

        assertThat(whys(attention(""))).isEmpty();
    }

    @Test
    void a_revoked_certificate_lists_the_treatments_planned_with_it() {
        booked(screened(Gate.CLEAR), 9, LIGHT_STROKING);
        var without = booked(screened(Gate.CLEAR), 10, LIGHT_STROKING, LYMPHATIC_DRAINAGE);
        var heldWithout = booked(screened(Gate.HOLD), 11, LYMPHATIC_DRAINAGE);

        chain.admin()
                .post("/therapists/" + mara + "/certificates/LYMPHATIC_DRAINAGE/revocation")
                .expect(200);

        var attention = attention("");
        assertThat(whys(attention)).containsExactly("CERTIFICATE", "CERTIFICATE", "PROVISIONAL");
        assertThat(attention.text("/items/0/appointment/appointmentId")).isEqualTo(without.text("/appointmentId"));
        assertThat(attention.at("/items/0/details").toString()).isEqualTo("[\"LYMPHATIC_DRAINAGE\"]");
        assertThat(attention.text("/items/1/appointment/appointmentId")).isEqualTo(heldWithout.text("/appointmentId"));
        assertThat(whys(attention("?until=2026-07-07T10:00:00Z"))).containsExactly("CERTIFICATE");
    }

    @Test
    void one_that_turns_out_to_have_been_invalid_lists_them_as_well() {
        var without = booked(screened(Gate.CLEAR), 10, LIGHT_STROKING, LYMPHATIC_DRAINAGE);

        chain.admin()
                .post(
                        "/therapists/" + mara + "/certificates/LYMPHATIC_DRAINAGE/invalidity",
                        json("invalidFrom", "2026-03-05T00:00:00Z"))
                .expect(200);

        var attention = attention("");
        assertThat(whys(attention)).containsExactly("CERTIFICATE");
        assertThat(attention.text("/items/0/appointment/appointmentId")).isEqualTo(without.text("/appointmentId"));
    }

    @Test
    void a_certificate_counts_to_the_end_of_its_last_day_at_the_clinic() {
        booked(screened(Gate.CLEAR), 10, LIGHT_STROKING);

        lastsUntil("2026-07-07");
        assertThat(whys(attention(""))).isEmpty();

        lastsUntil("2026-07-06");
        assertThat(whys(attention(""))).containsExactly("CERTIFICATE");
    }

    @Test
    void a_certificate_that_ends_soon_is_told_with_what_was_planned_beyond_it() {
        booked(screened(Gate.CLEAR), 10, LIGHT_STROKING);
        booked(screened(Gate.CLEAR), 11, LIGHT_STROKING, LYMPHATIC_DRAINAGE);
        booked(screened(Gate.CLEAR), 12, LYMPHATIC_DRAINAGE);

        lastsUntil("2026-07-06");
        var ending = attention("");
        assertThat(ending.at("/expiringCertificates").size()).isEqualTo(1);
        assertThat(ending.text("/expiringCertificates/0/therapistId")).isEqualTo(mara.toString());
        assertThat(ending.text("/expiringCertificates/0/displayName")).isEqualTo("M. Okafor");
        assertThat(ending.text("/expiringCertificates/0/technique")).isEqualTo("LIGHT_STROKING");
        assertThat(ending.text("/expiringCertificates/0/validUntil")).isEqualTo("2026-07-06");
        assertThat(ending.text("/expiringCertificates/0/appointmentsAfter")).isEqualTo("2");

        lastsUntil("2026-09-04");
        assertThat(attention("").text("/expiringCertificates/0/appointmentsAfter"))
                .isEqualTo("0");
        lastsUntil("2026-09-05");
        assertThat(attention("").at("/expiringCertificates").size()).isZero();
        lastsUntil("2026-07-05");
        assertThat(attention("").at("/expiringCertificates").size()).isZero();
    }

    @Test
    void a_certificate_after_which_another_goes_on_does_not_end() {
        lastsUntil("2026-07-20");
        assertThat(attention("").at("/expiringCertificates").size()).isEqualTo(1);

        goesOnFrom("2026-07-22");
        assertThat(attention("").at("/expiringCertificates").size()).isEqualTo(1);

        goesOnFrom("2026-07-21");
        assertThat(attention("").at("/expiringCertificates").size()).isZero();
    }

    @Test
    void another_clinic_s_trouble_is_not_there() {
        var south = chain.openClinic("Room 1");
        var path = "/clinics/" + north.id() + "/attention";
        booked(screened(Gate.HOLD), 10, LIGHT_STROKING);

        var elsewhere = chain.frontDeskOf(south);
        elsewhere.get(path).expectProblem(404, "not-found");
        assertThat(elsewhere
                        .get("/clinics/" + south.id() + "/attention")
                        .expect(200)
                        .at("/items")
                        .size())
                .isZero();
        api.as(TestTokens.of("front-desk"))
                .get("/clinics/" + ClinicId.next() + "/attention")
                .expectProblem(404, "not-found");
        api.as(TestTokens.of("therapist", north.id())).get(path).expect(200);
        api.as(TestTokens.of("chain-admin")).get(path).expectProblem(403, "forbidden");
    }

    private Answer booked(PatientId patient, int hour, Technique... techniques) {
        return book(treatment(evaluation(north, mara, patient, hour), techniques))
                .expect(201);
    }

    private PatientId screened(Gate gate) {
        var patient = record.register(north.id());
        record.screen(patient, north.id(), gate);
        return patient;
    }

    private Answer attention(String query) {
        return desk.get("/clinics/" + north.id() + "/attention" + query).expect(200);
    }

    private static List<String> whys(Answer attention) {
        return attention
                .at("/items")
                .valueStream()
                .map(item -> item.at("/why").asString())
                .toList();
    }

    /** The clock stands still, so the visits go back. */
    private void aDayWasEarlier() {
        db.sql("""
                update appointment set starts_at = starts_at - interval '2 days', ends_at = ends_at - interval '2 days'
                where clinic_id = :north
                """).param("north", north.id().value()).update();
    }

    private void goesOnFrom(String day) {
        chain.admin()
                .post(
                        "/therapists/" + mara + "/certificates",
                        json("technique", LIGHT_STROKING, "validFrom", day, "validUntil", "2027-12-31"))
                .expect(200);
    }

    private void lastsUntil(String day) {
        chain.admin()
                .post(
                        "/therapists/" + mara + "/certificates",
                        json("technique", LIGHT_STROKING, "number", "VMT-1", "validUntil", day))
                .expect(200);
    }
}
