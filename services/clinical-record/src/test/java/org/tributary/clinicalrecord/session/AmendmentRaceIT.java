package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.pain;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
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
import tools.jackson.databind.JsonNode;

/** Two who say something of one session at once are heard one after the other. */
@IntegrationTest
@Import(AMorningInApril.class)
class AmendmentRaceIT {

    private static final int ROUNDS = Integer.getInteger("race.rounds", 20);
    private static final long SEED = Long.getLong("race.seed", 7);

    private final Booking booking;
    private final TherapistId okafor;
    private final Chart chart;
    private final Api colleague;
    private final Random random = new Random(SEED);

    AmendmentRaceIT(Api api, TopicSettings topics) {
        booking = new Booking(topics);
        ClinicId north = booking.openClinic();
        okafor = booking.hire("therapist", LYMPHATIC_DRAINAGE);
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
        colleague =
                api.as(TestTokens.caller("therapist").named("mara").at(north).token());
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void of_two_who_amend_the_same_one_is_told_that_it_was_amended_before() throws Exception {
        var course = course("Ivory");
        for (var round = 0; round < ROUNDS; round++) {
            var session = given(course, round);
            var wrong = of(session, "PAIN_NRS").path("measurementId").asString();

            var answers = atOnce(
                    () -> amend(chart.therapist(), session, wrong, json("measurement", pain(1))),
                    () -> amend(colleague, session, wrong, json("measurement", pain(2))));

            var first = answers.stream().map(Answer::status).toList();
            assertThat(first).containsExactlyInAnyOrder(200, 409);
            answers.get(first.indexOf(409)).expectProblem(409, "superseded-already");
            assertThat(of(session, "PAIN_NRS").path("score").asInt()).isEqualTo(first.indexOf(200) + 1);
            assertThat(chart.therapist().get(session).at("/amendments").size()).isEqualTo(1);
        }
    }

    @Test
    void of_two_who_amend_two_things_neither_is_lost() throws Exception {
        var course = course("Juniper");
        for (var round = 0; round < ROUNDS; round++) {
            var session = given(course, round);
            var one = of(session, "PAIN_NRS").path("measurementId").asString();
            var other = of(session, "ABI").path("measurementId").asString();

            var answers = atOnce(
                    () -> amend(chart.therapist(), session, one, json("measurement", pain(1))),
                    () -> amend(colleague, session, other, json("measurement", index(40))));

            assertThat(answers).allSatisfy(answer -> answer.expect(200));
            assertThat(of(session, "PAIN_NRS").path("score").asInt()).isEqualTo(1);
            assertThat(of(session, "ABI").path("anklePressure").asInt()).isEqualTo(40);
            assertThat(chart.therapist().get(session).at("/amendments").size()).isEqualTo(2);
            amend(
                            colleague,
                            session,
                            of(session, "ABI").path("measurementId").asString(),
                            json("measurement", index(120)))
                    .expect(200);
        }
    }

    @Test
    void a_signature_and_an_amendment_have_one_order() throws Exception {
        var course = course("Kestrel");
        for (var round = 0; round < ROUNDS; round++) {
            var session = given(course, round);
            var technique = chart.therapist().get(session).text("/techniques/0/entryId");
            var less = json("technique", technique(10 + random.nextInt(20)));

            var answers = atOnce(
                    () -> chart.therapist().post(session + "/signature"),
                    () -> amend(colleague, session, technique, less));

            var now = chart.therapist().get(session).expect(200);
            if (answers.getFirst().status() == 200) {
                answers.getLast().expectProblem(422, "session-length");
                assertThat(now.at("/signed").asBoolean()).isTrue();
                assertThat(now.at("/minutes").asInt()).isEqualTo(40);
            } else {
                answers.getFirst().expectProblem(422, "session-length");
                answers.getLast().expect(200);
                assertThat(now.at("/signed").asBoolean()).isFalse();
                assertThat(now.at("/minutes").asInt()).isLessThan(30);
            }
        }
    }

    /** Each begins when the other one does, or a little later: who comes first is left to chance. */
    private List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(one, other);
            var firstIs = random.nextInt(2);
            var running = List.of(
                    threads.submit(after(start, both.get(firstIs))),
                    threads.submit(after(start, both.get(1 - firstIs))));
            var answers = List.of(running.get(0).get(), running.get(1).get());
            return firstIs == 0 ? answers : answers.reversed();
        }
    }

    private static Callable<Answer> after(CyclicBarrier start, Callable<Answer> act) {
        return () -> {
            start.await();
            return act.call();
        };
    }

    private static Answer amend(Api by, String session, String wrong, Object correction) {
        return by.post(
                session + "/amendments", json("supersedes", wrong, "correction", correction, "reason", "Misread"));
    }

    private String course(String family) {
        var patient = chart.register(family);
        chart.screen(patient, "2026-03-03T09:30:00Z");
        return chart.openCourse(patient);
    }

    private String given(String course, int round) {
        var startedAt = "2026-03-06T%02d:%02d:00Z".formatted(9 + round / 60, round % 60);
        var session = chart.startSession(course, okafor, "TREATMENT", startedAt);
        chart.evaluate(session, swelling(), pain(6), index(120)).expect(200);
        chart.apply(session, LYMPHATIC_DRAINAGE, 40).expect(200);
        return session;
    }

    private JsonNode of(String session, String kind) {
        return chart.therapist()
                .get(session)
                .expect(200)
                .at("/evaluation")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> index(int ankle) {
        return json("kind", "ABI", "limb", "LEFT_LEG", "anklePressure", ankle, "brachialPressure", 100);
    }

    private static Object technique(int minutes) {
        return json("technique", "LYMPHATIC_DRAINAGE", "region", "LEFT_LEG", "minutes", minutes, "pressure", "LIGHT");
    }
}
