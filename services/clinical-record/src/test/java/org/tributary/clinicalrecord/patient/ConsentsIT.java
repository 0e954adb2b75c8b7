package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.testkit.Api.json;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMorningInApril.class)
class ConsentsIT {

    private final Api api;
    private final Booking booking;
    private final ClinicId north;
    private final Chart chart;

    ConsentsIT(Api api, TopicSettings topics) {
        this.api = api;
        booking = new Booking(topics);
        north = booking.openClinic();
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_patient_consents_and_withdraws_and_both_stay_known() {
        var consents = chart.register("Moran") + "/consents";
        assertThat(chart.desk()
                        .get(consents)
                        .expect(200)
                        .at("/purposes/0/given")
                        .isNull())
                .isTrue();

        var given = chart.desk().post(consents, consent()).expect(201);

        assertThat(given.location()).isEqualTo(consents);
        assertThat(given.text("/purposes/0/purpose")).isEqualTo("TREATMENT");
        assertThat(given.text("/purposes/0/given")).isEqualTo("true");
        assertThat(given.text("/purposes/0/history/0/textVersion")).isEqualTo("2026-02");
        assertThat(given.text("/purposes/0/history/0/how")).isEqualTo("PAPER");
        assertThat(given.at("/purposes/1/history").isEmpty()).isTrue();
        assertThat(chart.therapist().get(consents).expect(200).json()).isEqualTo(given.json());

        var withdrawn = chart.therapist()
                .post(consents, json("purpose", "TREATMENT", "given", false))
                .expect(201);

        assertThat(withdrawn.text("/purposes/0/given")).isEqualTo("false");
        assertThat(withdrawn.text("/purposes/0/history/0/at")).isEqualTo(AMorningInApril.NOW.toString());
        assertThat(withdrawn.text("/purposes/0/history/1/at")).isEqualTo("2026-03-03T09:30:00Z");
    }

    @Test
    void the_same_again_is_recorded_once_with_the_same_key_or_without() {
        var consents = chart.register("Nagle") + "/consents";
        var desk = chart.desk().with("Idempotency-Key", "7f6b7a52-4d1e-4c1b-9c3e-1d2f3a4b5c7e");

        var first = desk.post(consents, consent()).expect(201);
        var again = desk.post(consents, consent()).expect(201);
        var withoutKey = chart.desk().post(consents, consent()).expect(201);

        assertThat(first.at("/purposes/0/history").size()).isEqualTo(1);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(withoutKey.json()).isEqualTo(first.json());
    }

    @Test
    void another_clinic_s_patient_does_not_exist() {
        var consents = chart.register("Noone") + "/consents";
        var south = api.as(TestTokens.of("front-desk", booking.openClinic()));
        var operator = api.as(TestTokens.of("operator", north));

        south.post(consents, consent()).expectProblem(404, "not-found");
        south.get(consents).expectProblem(404, "not-found");
        operator.post(consents, consent()).expectProblem(403, "forbidden");
        operator.get(consents).expectProblem(403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {
                "Adair,   purpose,     absent,               400, invalid-request",
                "Barron,  purpose,     RESEARCH,             400, invalid-request",
                "Cahill,  given,       absent,               400, invalid-request",
                "Dargan,  given,       yes,                  400, invalid-request",
                "Early,   textVersion, '',                   400, invalid-request",
                "Fallon,  textVersion, ' ',                  400, invalid-request",
                "Garry,   how,         TELEPATHY,            400, invalid-request",
                "Hackett, at,          yesterday,            400, invalid-request",
                "Ivory,   at,          1899-12-31T10:00:00Z, 400, invalid-request",
                "Jolley,  at,          2026-04-13T08:00:01Z, 422, consent-in-the-future",
                "Kirwan,  at,          1971-05-13T22:00:00Z, 422, consent-too-early",
            })
    void what_cannot_be_is_refused_by_its_field_and_nothing_is_stored(
            String family, String field, String value, int status, String problem) {
        var consents = chart.register(family) + "/consents";
        var before = chart.desk().get(consents).expect(200).json();
        var body = consent();
        body.put(field, value);

        var refused = chart.desk().post(consents, body).expectProblem(status, problem);

        if (status == 400) {
            assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        } else {
            assertThat(refused.text("/at")).isEqualTo(value);
        }
        assertThat(chart.desk().get(consents).expect(200).json()).isEqualTo(before);
    }

    private static Map<String, Object> consent() {
        return json(
                "purpose", "TREATMENT",
                "given", true,
                "textVersion", "2026-02",
                "how", "PAPER",
                "at", "2026-03-03T09:30:00Z");
    }
}
