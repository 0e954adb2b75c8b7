package org.tributary.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.eventstore.VisitEvent.PatientVisited;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestKafka;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotsIT {

    private static final EventMetadata DESK =
            new EventMetadata("desk-1", List.of("front-desk"), "correlation-1", null, null);
    private static final ClinicId HARBOUR = ClinicId.next();

    private final TestDatabase database = TestDatabase.migrated();
    private final TestDatabase keys = TestDatabase.empty();
    private final JdbcClient db = JdbcClient.create(database.asService());
    private ConfigurableApplicationContext service;

    private Path folder;

    @BeforeAll
    void start(@TempDir Path shared) {
        folder = shared;
        service = instance();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_short_life_is_read_whole() {
        var asha = PatientId.next();

        visit(asha, SnapshotAutoConfiguration.EVERY - 2);

        assertThat(messagesReadOf(asha)).isEqualTo(SnapshotAutoConfiguration.EVERY - 2);
        assertThat(snapshots(asha)).isEmpty();
    }

    @Test
    void a_long_life_is_read_from_its_snapshot() {
        var asha = PatientId.next();

        visitUntilThereIsASnapshot(asha);
        visit(asha, 3);

        assertThat(messagesReadOf(asha)).isLessThanOrEqualTo(SnapshotAutoConfiguration.EVERY);
        assertThat(counted(asha)).isEqualTo(events(asha));
    }

    @Test
    void there_is_one_snapshot_and_it_follows_the_events() {
        var asha = PatientId.next();

        visitUntilThereIsASnapshot(asha);
        var first = sequenceOf(asha);
        await().untilAsserted(() -> {
            visit(asha, 1);
            assertThat(sequenceOf(asha)).isGreaterThan(first);
        });

        assertThat(snapshots(asha)).hasSize(1);
        assertThat(sequenceOf(asha)).isLessThan(events(asha));
    }

    @Test
    void a_snapshot_of_another_kind_of_thing_is_none_of_this_kind() {
        var asha = PatientId.next();
        visitUntilThereIsASnapshot(asha);

        assertThatThrownBy(() -> service.getBean(TransactionalCommands.class)
                        .send(new House.OpenHouse(new ClinicId(asha.value())), DESK))
                .isInstanceOf(AnotherKind.class);
    }

    @Test
    void what_is_personal_is_unreadable_in_a_snapshot() {
        var asha = PatientId.next();

        visitUntilThereIsASnapshot(asha);

        var state = (byte[]) snapshots(asha).getFirst().get("state");
        assertThat(new String(state, UTF_8)).doesNotContain("bus", "visits");
    }

    @Test
    void a_snapshot_of_other_code_is_passed_over_and_replaced() {
        var asha = PatientId.next();
        visitUntilThereIsASnapshot(asha);

        falsify(asha, "made_by = 'VisitAggregate of yesterday', sequence = 1000000");

        assertThat(messagesReadOf(asha)).isEqualTo(events(asha));
        await().untilAsserted(() -> {
            visit(asha, 1);
            assertThat(sequenceOf(asha)).isLessThan(1_000_000);
        });
        assertThat(counted(asha)).isEqualTo(events(asha));
    }

    /** The bytes are altered, they are not even ciphertext, or they are those of another time. */
    @ParameterizedTest
    @ValueSource(
            strings = {"state = overlay(state placing '\\x00' from 20)", "state = 'ab'", "sequence = sequence - 1"})
    void a_snapshot_that_cannot_be_read_is_passed_over_and_replaced(String damage) {
        var asha = PatientId.next();
        visitUntilThereIsASnapshot(asha);
        falsify(asha, damage);
        var damaged = snapshots(asha);

        visit(asha, 1);

        assertThat(counted(asha)).isEqualTo(events(asha));
        await().untilAsserted(() -> assertThat(snapshots(asha)).isNotEqualTo(damaged));
        assertThat(messagesReadOf(asha)).isLessThanOrEqualTo(SnapshotAutoConfiguration.EVERY);
    }

    @Test
    void a_snapshot_of_somebody_else_is_passed_over() {
        var asha = PatientId.next();
        var ben = PatientId.next();
        visitUntilThereIsASnapshot(asha);
        visitUntilThereIsASnapshot(ben);

        db.sql("""
                update snapshot mine set state = other.state, sequence = other.sequence, key = other.key
                from snapshot other where mine.aggregate_id = ? and other.aggregate_id = ?
                """).params(asha.value(), ben.value()).update();

        assertThat(messagesReadOf(asha)).isEqualTo(events(asha));
    }

    @Test
    void a_snapshot_ends_with_the_key_of_the_person() {
        var asha = PatientId.next();
        visitUntilThereIsASnapshot(asha);
        JdbcClient.create(keys.asOwner())
                .sql("update person_key set wrapped = null, destroyed_at = now() where person = ?")
                .param(asha.value())
                .update();

        try (var later = instance()) {
            assertThat(messagesReadOf(asha, later)).isEqualTo(events(asha));
            send(asha, null, later);
        }
        assertThat(counted(asha)).isEqualTo(events(asha));
    }

    @Test
    void commands_go_on_while_snapshots_are_made() throws Exception {
        var patients = List.of(PatientId.next(), PatientId.next(), PatientId.next());
        try (var threads = Executors.newFixedThreadPool(6);
                var other = instance()) {
            var sent = new ArrayList<Future<?>>();
            for (var i = 0; i < 240; i++) {
                var patient = patients.get(i % 3);
                var through = i % 2 == 0 ? service : other;
                sent.add(threads.submit(() -> sendUntilDone(patient, "by bus", through)));
            }
            for (var done : sent) {
                done.get();
            }
        }

        assertThat(patients).allSatisfy(patient -> {
            assertThat(events(patient)).isEqualTo(80);
            assertThat(counted(patient)).isEqualTo(80);
        });
    }

    /** The same commands, read once through snapshots and once without any. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_snapshot_changes_no_decision(long seed) {
        var chance = new Random(seed);
        var withSnapshots = PatientId.next();
        var without = PatientId.next();
        for (var i = 0; i < 90; i++) {
            var remark = chance.nextBoolean() ? "remark " + chance.nextInt(5) : null;
            send(withSnapshots, remark, service);
            db.sql("delete from snapshot where aggregate_id = ?")
                    .param(without.value())
                    .update();
            send(without, remark, service);
        }

        assertThat(history(withSnapshots)).isEqualTo(history(without));
        assertThat(snapshots(withSnapshots)).isNotEmpty();
    }

    private void visitUntilThereIsASnapshot(PatientId patient) {
        visit(patient, SnapshotAutoConfiguration.EVERY + 1);
        await().until(() -> !snapshots(patient).isEmpty());
    }

    private void visit(PatientId patient, int times) {
        for (var i = 0; i < times; i++) {
            send(patient, "comes by bus", service);
        }
    }

    /** As a client does that is told of a concurrent change: on a busy machine the tries of one command may not do. */
    private void sendUntilDone(PatientId patient, String remark, ConfigurableApplicationContext through) {
        while (true) {
            try {
                send(patient, remark, through);
                return;
            } catch (ConcurrentChange _) {
                // asked again
            }
        }
    }

    private void send(PatientId patient, @Nullable String remark, ConfigurableApplicationContext through) {
        through.getBean(TransactionalCommands.class).send(new VisitCommand(patient, HARBOUR, 1, remark), DESK);
    }

    private long messagesReadOf(PatientId patient) {
        return messagesReadOf(patient, service);
    }

    private long messagesReadOf(PatientId patient, ConfigurableApplicationContext through) {
        return through.getBean(EventStore.class)
                .readEvents(patient.toString())
                .asStream()
                .count();
    }

    private List<Map<String, @Nullable Object>> snapshots(PatientId patient) {
        return db.sql("select sequence, made_by, state from snapshot where aggregate_id = ?")
                .param(patient.value())
                .query()
                .listOfRows();
    }

    private long sequenceOf(PatientId patient) {
        return db.sql("select sequence from snapshot where aggregate_id = ?")
                .param(patient.value())
                .query(Long.class)
                .single();
    }

    private void falsify(PatientId patient, String how) {
        db.sql("update snapshot set " + how + " where aggregate_id = ?")
                .param(patient.value())
                .update();
    }

    private long events(PatientId patient) {
        return db.sql("select count(*) from event where aggregate_id = ?")
                .param(patient.value())
                .query(Long.class)
                .single();
    }

    private long counted(PatientId patient) {
        return db.sql("select visits from visit_count where patient_id = ?")
                .param(patient.value())
                .query(Long.class)
                .single();
    }

    private List<String> history(PatientId patient) {
        return service.getBean(EventStore.class)
                .readEvents(patient.toString(), 0)
                .asStream()
                .map(message -> (PatientVisited) message.getPayload())
                .map(visited -> visited.visits() + " " + visited.remark())
                .toList();
    }

    private ConfigurableApplicationContext instance() {
        return VisitsService.start(database, keys, TestKafka.freshPrefix(), folder.resolve("kek.json"));
    }
}
