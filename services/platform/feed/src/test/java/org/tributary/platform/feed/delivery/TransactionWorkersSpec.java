package org.tributary.platform.feed.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.feed.Counted.ASHA;
import static org.tributary.platform.feed.Published.counted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.feed.Counted;
import org.tributary.platform.feed.delivery.CommitResult.Committed;
import org.tributary.platform.feed.delivery.CommitResult.Failed;
import org.tributary.platform.feed.delivery.CommitResult.NotTried;

class TransactionWorkersSpec {

    private final RuntimeException wrong = new IllegalArgumentException("cannot count");
    private final RuntimeException away = new CannotCreateTransactionException("no connection");

    private final RecordDecoder decoder = new RecordDecoder(Counted.KNOWN);
    private final List<PartitionTask> tasks =
            IntStream.range(0, 3).mapToObj(this::task).toList();

    @ParameterizedTest
    @CsvSource({"1, 5, 1", "2, 5, 2", "2, 1, 1", "4, 12, 4"})
    void each_partition_is_taken_by_one_worker(int workers, int partitions, int groups) {
        var all = IntStream.range(0, partitions).boxed().toList();

        var divided = TransactionWorkers.divided(all, workers);

        assertThat(divided).hasSize(groups);
        assertThat(divided.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(divided)
                .allSatisfy(group -> assertThat(group).hasSizeBetween(partitions / groups, partitions / groups + 1));
    }

    @Test
    void tasks_of_one_worker_take_effect_together() throws Exception {
        var results = carryOut(
                _ -> {
                    throw wrong;
                },
                all -> all.stream().map(this::done).toList());

        assertThat(results)
                .containsExactlyElementsOf(tasks.stream().map(this::done).toList());
    }

    @Test
    void where_they_cannot_together_each_is_tried_by_itself() throws Exception {
        var results = carryOut(task -> doneUnlessSecond(task, wrong), _ -> {
            throw wrong;
        });

        assertThat(results).containsExactly(done(tasks.get(0)), new Failed(tasks.get(1), wrong), done(tasks.get(2)));
    }

    @Test
    void once_the_database_is_away_the_others_are_not_tried() throws Exception {
        var results = carryOut(task -> doneUnlessSecond(task, away), _ -> List.of());

        assertThat(results)
                .containsExactly(done(tasks.get(0)), new Failed(tasks.get(1), away), new NotTried(tasks.get(2)));
    }

    @Test
    void where_the_database_is_away_for_all_none_is_tried_by_itself() throws Exception {
        var tried = new ArrayList<PartitionTask>();

        var results = carryOut(
                task -> {
                    tried.add(task);
                    return done(task);
                },
                _ -> {
                    throw away;
                });

        assertThat(results)
                .isEqualTo(tasks.stream().map(task -> new Failed(task, away)).toList());
        assertThat(tried).isEmpty();
    }

    private List<CommitResult> carryOut(
            Function<PartitionTask, Committed> alone, Function<List<PartitionTask>, List<Committed>> together)
            throws InterruptedException {
        var delivery = new Delivery() {
            @Override
            public Committed deliver(PartitionTask task) {
                return alone.apply(task);
            }

            @Override
            public List<Committed> deliverTogether(List<PartitionTask> all) {
                return together.apply(all);
            }
        };
        var catchUp = new CatchUpWaiter(Duration.ZERO, () -> "desk");
        try (var workers = new TransactionWorkers("taking", delivery, 2, catchUp)) {
            return workers.carryOut(tasks, false).getFirst().results();
        }
    }

    private Committed doneUnlessSecond(PartitionTask task, RuntimeException failure) {
        if (task == tasks.get(1)) {
            throw failure;
        }
        return done(task);
    }

    private Committed done(PartitionTask task) {
        return new Committed(task, Checkpoint.START, true, 0, 0, List.of(), null);
    }

    private PartitionTask task(int partition) {
        return new PartitionTask(
                new TopicPartition("tributary.test", partition),
                List.of(counted(ASHA, partition).at(0)),
                Checkpoint.START,
                decoder::decode);
    }
}
