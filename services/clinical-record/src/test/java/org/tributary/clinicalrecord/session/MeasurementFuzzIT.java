package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.girths;
import static org.tributary.platform.testkit.Api.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Whatever somebody sends as a measurement, it is a valid one or it is refused and nothing is stored. */
@IntegrationTest
@Import(AMorningInApril.class)
class MeasurementFuzzIT {

    private static final long SEED = 20261201;
    private static final int INPUTS = 600;
    private static final String CANARY = "Aoife has a secret";

    private static final List<@Nullable Object> BAD = new ArrayList<>(List.of(
            CANARY,
            "",
            "36,6",
            "LEFT_LEG",
            "TAPE_FRUSTUM",
            "1",
            true,
            -1,
            0,
            1,
            2.25,
            401,
            1e308,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            "2026-03-06T10:30:00Z",
            "1899-12-31T23:59:59Z",
            "9999999-01-01T00:00:00Z",
            List.of(),
            List.of(1, 2),
            Map.of(),
            Map.of("1", "YES"),
            Map.of("of", CANARY)));

    static {
        BAD.add(null);
    }

    private final Booking booking;
    private final JdbcClient db;
    private final TherapistId okafor;
    private final Chart chart;
    private final Random random = new Random(SEED);

    MeasurementFuzzIT(Api api, TopicSettings topics, JdbcClient db) {
        this.db = db;
        booking = new Booking(topics);
        ClinicId north = booking.openClinic();
        okafor = booking.hire("therapist");
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void no_input_fails_and_only_what_is_valid_is_stored() {
        var course = chart.openCourse(chart.register("Fuzz"));
        var session = chart.startSession(course, okafor, "EVALUATION", "2026-03-06T10:00:00Z");
        var stored = 0;
        for (var nr = 0; nr < INPUTS; nr++) {
            var body = json("measurements", List.of(mutated(kinds().get(nr % kinds().size()))));
            if (random.nextInt(10) == 0) {
                body.put("confirm", any());
            }
            var before = events();
            var answer = chart.therapist().post(session + "/evaluation", body);

            if (answer.status() == 200) {
                assertThat(events()).as("%s", body).isGreaterThan(before);
                session = chart.startSession(course, okafor, "EVALUATION", "2026-03-06T10:00:00Z");
                stored++;
            } else {
                assertThat(answer.status()).as("%s", body).isIn(400, 422);
                assertThat(answer.text()).as("%s", body).doesNotContain(CANARY);
                assertThat(events()).as("%s", body).isEqualTo(before);
            }
        }
        assertThat(stored).isPositive().isLessThan(INPUTS / 2);
    }

    /** One field is absent, or has another value, or there is one more. */
    private Map<String, Object> mutated(Map<String, Object> valid) {
        var body = new LinkedHashMap<String, Object>(valid);
        var fields = List.copyOf(valid.keySet());
        var field = fields.get(random.nextInt(fields.size()));
        switch (random.nextInt(8)) {
            case 0 -> body.remove(field);
            case 1 -> body.put("unit", any());
            case 2 -> body.put("measuredAt", any());
            case 3 -> body.put("measuredBy", any());
            case 4 -> body.put("position", any());
            default -> body.put(field, any());
        }
        return body;
    }

    private @Nullable Object any() {
        return BAD.get(random.nextInt(BAD.size()));
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }

    private static List<Map<String, Object>> kinds() {
        return List.of(
                girths("LEFT_LEG", 10, 24, 14, 27),
                json("kind", "VOLUME", "limb", "LEFT_LEG", "method", "PEROMETRY", "millilitres", 8120.5),
                json("kind", "PITTING", "limb", "LEFT_LEG", "depthMm", 3, "seconds", 10),
                json("kind", "PAIN_NRS", "score", 4),
                json("kind", "ABI", "limb", "LEFT_LEG", "anklePressure", 120, "brachialPressure", 120),
                json("kind", "WEIGHT", "kg", 71.4),
                json("kind", "MONOFILAMENT", "foot", "LEFT_FOOT", "sites", List.of()),
                json("kind", "TOE_PRESSURE", "foot", "LEFT_FOOT", "mmHg", 60),
                json("kind", "WIFI", "limb", "LEFT_LEG", "wound", 0, "ischemia", 0, "footInfection", 0),
                json("kind", "TEMPERATURE", "celsius", 36.6),
                json("kind", "SKIN", "region", "LEFT_FOOT", "finding", "INTACT"),
                json("kind", "FIGURE_OF_EIGHT", "limb", "LEFT_HAND", "cm", 40.2),
                json("kind", "BIOIMPEDANCE", "limb", "LEFT_ARM", "lDex", -4.5, "position", "SUPINE"),
                json("kind", "MNSI_QUESTIONNAIRE", "answers", Map.of("1", "YES")),
                json("kind", "MNSI_EXAMINATION", "score", 2.5),
                json(
                        "kind",
                        "CLAUDICATION",
                        "protocol",
                        "FREE_WALK",
                        "protocolVersion",
                        "1",
                        "onsetM",
                        120,
                        "maximumM",
                        340),
                json("kind", "ISL_STAGE", "limb", "LEFT_LEG", "stage", "I"),
                json("kind", "CEAP", "limb", "LEFT_LEG", "clinical", "C2", "symptomatic", true),
                json("kind", "SCORE", "instrument", "LLIS", "version", "2", "value", 41.7));
    }
}
