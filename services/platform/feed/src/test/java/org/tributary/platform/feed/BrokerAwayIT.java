package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Published.counted;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tributary.platform.embedded.EmbeddedKafka;
import org.tributary.platform.embedded.KafkaSettings;
import org.tributary.platform.embedded.Ports;
import org.tributary.platform.testkit.TestDatabase;

class BrokerAwayIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcTemplate db = new JdbcTemplate(database.asService());

    @Test
    void a_service_starts_without_the_broker_and_follows_as_soon_and_as_often_as_it_comes(@TempDir Path data)
            throws Exception {
        var settings = new KafkaSettings(data, Ports.free(), false);
        var brokers = "localhost:" + settings.port();
        try (var instance = Instance.of(database, brokers, "away", Taking.class, Taking.Mishap.NONE)) {
            await().atMost(SOON)
                    .until(() ->
                            instance.health().health().getDetails().containsValue(FeedStatus.State.WITHOUT_BROKER));
            assertThat(instance.health().health().getStatus()).isEqualTo(new Status("BEHIND"));

            try (var _ = EmbeddedKafka.start(settings)) {
                publish(brokers, 1);
                awaitTaken(1);
                await().atMost(SOON).until(() -> instance.meter("tributary.feed.following") == 1);
            }
            await().atMost(SOON).until(() -> instance.meter("tributary.feed.following") == 0);

            try (var _ = EmbeddedKafka.start(settings)) {
                publish(brokers, 2);
                awaitTaken(2);
                assertThat(db.queryForList("select position from taken order by at", Long.class))
                        .containsExactly(1L, 2L);
                await().atMost(SOON).until(() -> instance.meter("tributary.feed.following") == 1);
            }
        }
    }

    private static void publish(String brokers, long position) throws Exception {
        try (var topic = new Topic(brokers, "away")) {
            topic.publish(counted(ASHA, position));
        }
    }

    private void awaitTaken(int count) {
        await().atMost(SOON).until(() -> {
            var taken = db.queryForObject("select count(*) from taken", Integer.class);
            return taken != null && taken == count;
        });
    }
}
