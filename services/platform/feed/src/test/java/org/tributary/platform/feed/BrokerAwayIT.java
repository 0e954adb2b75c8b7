package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Published.counted;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tributary.platform.testkit.OwnKafka;
import org.tributary.platform.testkit.TestDatabase;

class BrokerAwayIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcTemplate db = new JdbcTemplate(database.asService());

    @Test
    void a_service_starts_without_the_broker_and_follows_as_soon_and_as_often_as_it_comes() throws Exception {
        try (var broker = OwnKafka.notStarted();
                var instance =
                        Instance.of(database, broker.bootstrapServers(), "away", Taking.class, Taking.Mishap.NONE)) {
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(instance.health().getDetails().get(Taking.NAME))
                                    .hasToString("WITHOUT_BROKER"));
            assertThat(instance.health().getStatus()).isEqualTo(new Status("BEHIND"));

            broker.start();
            publish(broker, 1);
            awaitTaken(1);
            await().atMost(SOON).until(() -> instance.meter("tributary.feed.following") == 1);

            broker.stop();
            await().atMost(SOON).until(() -> instance.meter("tributary.feed.following") == 0);

            broker.start();
            publish(broker, 2);
            awaitTaken(2);
            assertThat(db.queryForList("select position from taken order by at", Long.class))
                    .containsExactly(1L, 2L);
            await().atMost(SOON).until(() -> instance.meter("tributary.feed.following") == 1);
        }
    }

    private static void publish(OwnKafka broker, long position) throws Exception {
        try (var topic = new Topic(broker.bootstrapServers(), "away")) {
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
