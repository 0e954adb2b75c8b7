package org.tributary.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.platform.testkit.Api.json;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tributary.booking.AMondayMorningAndOn;
import org.tributary.events.PatientId;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.topics.TopicSettings;

/** What booking keeps of somebody who was erased. */
@IntegrationTest
@Import(AMondayMorningAndOn.class)
class WhenPatientErasedIT extends AtTheWaitingList {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcClient keys;

    WhenPatientErasedIT(
            Api api, TopicSettings topics, JdbcClient db, MovableClock clock, Scheduler timers, Environment settings) {
        super(api, topics, db, clock, timers);
        keys = JdbcClient.create(new DriverManagerDataSource(
                settings.getRequiredProperty("KEYS_DATABASE_URL"),
                settings.getRequiredProperty("KEYS_DATABASE_USER"),
                settings.getRequiredProperty("KEYS_DATABASE_PASSWORD")));
    }

    @Test
    void the_key_and_what_was_said_about_their_visits_go_and_their_visits_to_come_are_cancelled() {
        var asha = patient();
        var missed = desk.post("/appointments", evaluation(north, mara, asha, 9))
                .expect(201)
                .location();
        desk.post(missed + "/cancellation", json("by", "PATIENT", "reason", "Zyxreason"))
                .expect(200);
        var visit = desk.post("/appointments", evaluation(north, mara, asha, 10))
                .expect(201)
                .location();
        assertThat(isDestroyed(asha)).isFalse();

        record.erase(asha, north.id());

        assertThat(reached(visit, "CANCELLED").text("/cancellation/by")).isEqualTo("PATIENT");
        await().atMost(PATIENCE).until(() -> isDestroyed(asha));
        assertThat(get(missed).at("/cancellation/reason").isNull()).isTrue();
        assertThat(db.sql("select num_nonnulls(cancellation_reason) from appointment where appointment_id = :visit")
                        .param("visit", UUID.fromString(missed.substring(missed.lastIndexOf('/') + 1)))
                        .query(Integer.class)
                        .single())
                .isZero();
        desk.post("/appointments", evaluation(north, mara, asha, 12)).expectProblem(422, "unknown-patient");
    }

    private boolean isDestroyed(PatientId patient) {
        return keys.sql("select wrapped is null from person_key where person = :person")
                .param("person", patient.value())
                .query(Boolean.class)
                .single();
    }
}
