package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tributary.platform.feed.parking.RepairRejection;
import org.tributary.platform.feed.parking.Repairs;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestKafka;

/** A projection of which some events are parked, and an engineer who sees to them. */
abstract class RepairedProjection {

    static final Duration SOON = Duration.ofSeconds(60);
    static final String RUTH = "ruth";

    final TestDatabase database = TestDatabase.migrated();
    final JdbcTemplate db = new JdbcTemplate(database.asService());
    final ParkedTable parked = new ParkedTable(db);
    final Faults faults = new Faults();
    final Topic topic;
    final Instance instance;
    final Repairs repairs;

    RepairedProjection() throws ExecutionException, InterruptedException {
        var prefix = TestKafka.freshPrefix();
        topic = new Topic(TestKafka.bootstrapServers(), prefix);
        instance = Instance.of(database, TestKafka.bootstrapServers(), prefix, Taking.class, faults);
        repairs = instance.repairs();
    }

    @AfterEach
    void stop() {
        faults.goOn.countDown();
        instance.close();
        topic.close();
    }

    void publishAndAwaitParked(int count, Published... records) throws ExecutionException, InterruptedException {
        topic.publish(records);
        parked.await(count);
    }

    static void assertRejected(Runnable act, RepairRejection reason) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RejectedException.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    List<Long> taken() {
        return db.queryForList("select position from taken order by at", Long.class);
    }
}
