package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.girths;
import static org.tributary.clinicalrecord.Chart.visit;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.events.terms.Technique.MYOFASCIAL_RELEASE;
import static org.tributary.platform.testkit.Api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** What is measured at a session decides at that very session what may be done, and a better value later opens again. */
@IntegrationTest
@Import(AMorningInApril.class)
class MeasuredAtTheTableIT {

    private static final String MARCH_4_10AM = "2026-03-04T10:00:00Z";
    private static final String MARCH_6_10AM = "2026-03-06T10:00:00Z";
    private static final String MARCH_7_10AM = "2026-03-07T10:00:00Z";

    private final Booking booking;
    private final TherapistId okafor;
    private final Chart chart;

    MeasuredAtTheTableIT(Api api, TopicSettings topics) {
        booking = new Booking(topics);
        ClinicId north = booking.openClinic();
        okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE, MYOFASCIAL_RELEASE);
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_low_toe_pressure_closes_the_gate_until_a_better_one_is_measured() {
        var course = course("Toner");
        var session = evaluated(course, MARCH_6_10AM, toe(29));

        refusedFor("TOE_PRESSURE_BELOW_30", session);

        chart.therapist()
                .post(course + "/sessions", visit(okafor, "TREATMENT", MARCH_7_10AM))
                .expectProblem(422, "not-eligible");
        var visit = chart.startSession(course, okafor, "EVALUATION", MARCH_7_10AM);
        chart.evaluate(visit, toe(30)).expect(200);
        chart.apply(evaluated(course, "2026-03-07T11:00:00Z"), LYMPHATIC_DRAINAGE, 30)
                .expect(200);
    }

    @Test
    void a_foot_that_does_not_feel_is_spared_and_the_other_is_not() {
        var session = evaluated(
                course("Lally"), MARCH_6_10AM, monofilament("LEFT_FOOT", false), monofilament("RIGHT_FOOT", true));

        var refused =
                apply(session, MYOFASCIAL_RELEASE, BodyRegion.LEFT_FOOT).expectProblem(422, "restricted-technique");

        assertThat(refused.at("/reasons").toString()).contains("LOSS_OF_PROTECTIVE_SENSATION");
        apply(session, MYOFASCIAL_RELEASE, BodyRegion.RIGHT_FOOT).expect(200);
        apply(session, LYMPHATIC_DRAINAGE, BodyRegion.LEFT_FOOT).expect(200);
    }

    @Test
    void a_fever_closes_the_gate_and_a_normal_temperature_does_not() {
        refusedFor("FEVER", evaluated(course("Feeney"), MARCH_6_10AM, temperature(38.0)));

        chart.apply(evaluated(course("Frawley"), MARCH_6_10AM, temperature(37.9)), LYMPHATIC_DRAINAGE, 30)
                .expect(200);
    }

    @Test
    void an_ischemic_leg_and_an_infected_foot_close_the_gate() {
        refusedFor("WIFI_ISCHEMIA_2_OR_3", evaluated(course("Ward"), MARCH_6_10AM, wifi(2, 0)));
        refusedFor("INFECTION", evaluated(course("Wade"), MARCH_6_10AM, wifi(1, 1)));
    }

    @Test
    void a_weight_that_rises_fast_closes_the_gate() {
        var course = course("Grady");

        chart.apply(evaluated(course, MARCH_4_10AM, weight(80)), LYMPHATIC_DRAINAGE, 30)
                .expect(200);

        refusedFor("WEIGHT_GAINED_FAST", evaluated(course, MARCH_6_10AM, weight(82.5)));
    }

    @Test
    void no_hand_is_laid_on_an_ulcer() {
        var session = evaluated(course("Usher"), MARCH_6_10AM, skin("LEFT_CALF", "ULCER"));

        apply(session, LYMPHATIC_DRAINAGE, BodyRegion.LEFT_CALF).expectProblem(422, "restricted-technique");
        apply(session, LYMPHATIC_DRAINAGE, BodyRegion.LEFT_THIGH).expect(200);
    }

    @Test
    void of_four_pressures_the_higher_of_each_decide_and_all_are_kept() {
        var low = evaluated(course("Arkin"), MARCH_6_10AM, arteries(58, 50));

        refusedFor("ABI_BELOW_0_50", low);

        var kept = chart.therapist().get(low).expect(200).at("/evaluation/1");
        assertThat(kept.path("anklePressure").asInt()).isEqualTo(58);
        assertThat(kept.path("posteriorTibial").asInt()).isEqualTo(50);
        assertThat(kept.path("brachialRight").asInt()).isEqualTo(120);
        chart.apply(evaluated(course("Arnott"), MARCH_6_10AM, arteries(50, 120)), LYMPHATIC_DRAINAGE, 30)
                .expect(200);
    }

    @Test
    void a_good_toe_is_believed_instead_of_an_ankle_that_cannot_be_compressed() {
        refusedFor("ABI_NOT_COMPRESSIBLE", evaluated(course("Stack"), MARCH_6_10AM, arteries(200, 190)));

        chart.apply(evaluated(course("Staff"), MARCH_6_10AM, arteries(200, 190), toe(60)), LYMPHATIC_DRAINAGE, 30)
                .expect(200);
    }

    private void refusedFor(String reason, String session) {
        var refused = chart.apply(session, LYMPHATIC_DRAINAGE, 30).expectProblem(422, "not-eligible");
        assertThat(refused.at("/reasons").toString()).contains(reason);
    }

    private String course(String family) {
        var patient = chart.register(family);
        chart.screen(patient, "2026-03-03T09:30:00Z");
        return chart.openCourse(patient);
    }

    @SafeVarargs
    private String evaluated(String course, String at, Map<String, Object>... measurements) {
        var session = chart.startSession(course, okafor, "TREATMENT", at);
        var all = new ArrayList<Map<String, Object>>(List.of(girths("LEFT_LEG", 10, 24, 14, 27)));
        all.addAll(List.of(measurements));
        chart.therapist()
                .post(session + "/evaluation", json("measurements", all))
                .expect(200);
        return session;
    }

    private Answer apply(String session, Technique technique, BodyRegion region) {
        return chart.therapist()
                .post(
                        session + "/techniques",
                        json("technique", technique, "region", region, "minutes", 10, "pressure", "LIGHT"));
    }

    private static Map<String, Object> toe(int pressure) {
        return json("kind", "TOE_PRESSURE", "foot", "LEFT_FOOT", "mmHg", pressure);
    }

    private static Map<String, Object> monofilament(String foot, boolean felt) {
        return json(
                "kind",
                "MONOFILAMENT",
                "foot",
                foot,
                "sites",
                List.of(
                        json("site", "HALLUX", "felt", felt),
                        json("site", "FIRST_METATARSAL_HEAD", "felt", true),
                        json("site", "FIFTH_METATARSAL_HEAD", "felt", true)));
    }

    private static Map<String, Object> temperature(double celsius) {
        return json("kind", "TEMPERATURE", "celsius", celsius);
    }

    private static Map<String, Object> weight(double kg) {
        return json("kind", "WEIGHT", "kg", kg);
    }

    private static Map<String, Object> wifi(int ischemia, int infection) {
        return json("kind", "WIFI", "limb", "LEFT_LEG", "wound", 0, "ischemia", ischemia, "footInfection", infection);
    }

    private static Map<String, Object> skin(String region, String finding) {
        return json("kind", "SKIN", "region", region, "finding", finding);
    }

    private static Map<String, Object> arteries(int dorsalis, int tibial) {
        return json(
                "kind",
                "ABI",
                "limb",
                "LEFT_LEG",
                "dorsalisPedis",
                dorsalis,
                "posteriorTibial",
                tibial,
                "brachialLeft",
                118,
                "brachialRight",
                120);
    }
}
