package org.tributary.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Event;
import org.tributary.events.Limits;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.referral.ReferralServiceEvent;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.Extremes;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Whatever another service may record, this one has room for: nothing is parked. */
@IntegrationTest
class EveryFactIsReadableIT {

    private final JdbcClient db;
    private final TopicSettings topics;
    private final TestRelay relay;
    private final Api auditor;

    EveryFactIsReadableIT(Api api, JdbcClient db, TopicSettings topics) {
        this.db = db;
        this.topics = topics;
        this.relay = new TestRelay(topics);
        this.auditor = api.as(TestTokens.of("auditor"));
    }

    @AfterEach
    void close() {
        relay.close();
    }

    @Test
    void the_extremes_of_every_fact_are_taken_in_by_every_feed() {
        var facts = Extremes.of(BookingEvent.class, ClinicalRecordEvent.class, ReferralServiceEvent.class);
        relay.publish(Limits.FIRST_MOMENT, facts);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (var service : List.of("booking", "clinical-record", "referral")) {
                assertThat(readTo(service)).isNotEmpty().containsOnly(relay.lastPositionOf(service));
            }
        });
        assertThat(db.sql("select feed || ': ' || type || ' ' || reason from parked_event")
                        .query(String.class)
                        .list())
                .isEmpty();
        facts.stream()
                .map(Event::patientId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(patient -> auditor.get("/api/patients/" + patient + "/timeline?limit=200")
                        .expect(200));
    }

    /** How far each feed of a service's facts has come. */
    private List<Long> readTo(String service) {
        return db.sql("select max(last_position) from feed_offset where topic = :topic group by feed")
                .param("topic", topics.topicOf(service))
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
