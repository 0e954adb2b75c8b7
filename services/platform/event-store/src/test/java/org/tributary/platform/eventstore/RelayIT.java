package org.tributary.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestKafka;
import org.tributary.platform.topics.RecordHeaders;
import org.tributary.platform.topics.TopicSettings;

class RelayIT {

    private static final EventMetadata DESK = new EventMetadata("desk", List.of(), null, null, "00-trace-01");
    private static final ClinicId HARBOUR = ClinicId.next();

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private final TestDatabase keys = TestDatabase.empty();
    private final String prefix = TestKafka.freshPrefix();
    private final JdbcClient db = JdbcClient.create(database.asService());
    private ConfigurableApplicationContext service;
    private Topic topic;

    @BeforeEach
    void start() {
        service = startInstance();
        topic = new Topic(prefix + ".visits");
    }

    @AfterEach
    void stop() {
        topic.close();
        service.close();
    }

    @Test
    void an_event_is_published_as_a_cloud_event_with_the_stored_bytes() {
        var asha = PatientId.next();

        visit(asha);

        await().until(() -> topic.records().size() == 1);
        var record = topic.records().getFirst();
        assertThat(record.key()).isEqualTo(asha.toString());
        assertThat(record.value()).isEqualTo(bytes("payload"));
        assertThat(record.headers().lastHeader(RecordHeaders.METADATA).value()).isEqualTo(bytes("metadata"));
        var headers = new HashMap<String, String>();
        for (var header : record.headers()) {
            headers.put(header.key(), Topic.header(record, header.key()));
        }
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "tributary.test.PatientVisited.v1")
                .containsEntry("ce_source", "/tributary/visits")
                .containsEntry("ce_subject", asha.toString())
                .containsEntry("ce_position", "1")
                .containsEntry("ce_sequence", "0")
                .containsEntry("ce_clinicid", HARBOUR.toString())
                .containsEntry("ce_patientid", asha.toString())
                .containsEntry("ce_traceparent", "00-trace-01")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time");
    }

    @Test
    void a_transaction_that_is_open_between_drawing_its_position_and_its_commit_holds_back_what_comes_after()
            throws SQLException {
        try (var slow = openTransactionThatDrewAPosition(PatientId.next())) {
            visit(PatientId.next());
            visit(PatientId.next());
            await().until(this::relayHasSeenTheGap);
            assertThat(topic.positions()).isEmpty();

            slow.commit();
        }

        await().until(() -> topic.positions().size() == 3);
        assertThat(topic.positions()).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void a_position_that_was_rolled_back_is_stepped_over() throws SQLException {
        try (var slow = openTransactionThatDrewAPosition(PatientId.next())) {
            visit(PatientId.next());
            await().until(this::relayHasSeenTheGap);
            slow.rollback();
        }

        await().until(() -> topic.positions().equals(List.of(2L)));
    }

    @Test
    void an_older_transaction_that_drew_nothing_yet_may_still_write_after_a_gap_was_settled() throws SQLException {
        try (var rolledBack = openTransactionThatDrewAPosition(PatientId.next())) {
            visit(PatientId.next());
            rolledBack.rollback();
        }
        await().until(() -> topic.positions().equals(List.of(2L)));

        visit(PatientId.next());

        await().until(() -> topic.positions().size() == 2);
        assertThat(topic.positions()).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void what_was_sent_but_not_noted_before_a_crash_is_sent_again_and_nothing_is_lost() throws Exception {
        var settings = new TopicSettings(TestKafka.bootstrapServers(), prefix, (short) 1);
        for (var i = 0; i < 5; i++) {
            visit(PatientId.next());
        }
        await().until(() -> topic.positions().size() == 5);
        service.close();
        var log = new EventLog(new JdbcTemplate(database.asService()));
        try (var crashed = new TopicPublisher(settings, "visits")) {
            crashed.send(log.after(3, 100, 1 << 20).events())
                    .await(); // sent, and then the process is gone: nothing was noted
        }
        db.sql("update relay set position = 3").update();

        service = startInstance();
        visit(PatientId.next());

        await().until(() -> new HashSet<>(topic.positions()).size() == 6);
        assertThat(topic.positions()).contains(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void of_two_instances_one_publishes_and_the_other_takes_over_when_it_is_gone() {
        var asha = PatientId.next();
        visit(asha);
        await().until(() -> topic.positions().size() == 1);
        try (var standby = startInstance()) {
            service.close();

            standby.getBean(TransactionalCommands.class).send(new VisitCommand(asha, HARBOUR, 1, null), DESK);

            await().until(() -> topic.positions().equals(List.of(1L, 2L)));
        }
    }

    @Test
    void a_holder_that_was_paused_while_another_took_over_cannot_move_the_cursor() {
        service.close();
        var paused = new RelayLease(db, java.time.Duration.ZERO);
        var other = new RelayLease(db, java.time.Duration.ofMinutes(1));
        var before = paused.hold().orElseThrow();
        var after = other.hold().orElseThrow();

        assertThat(other.advance(7, after.epoch())).isTrue();
        assertThat(paused.advance(3, before.epoch())).isFalse();
        assertThat(paused.hold()).isEmpty();
        assertThat(db.sql("select position from relay").query(Long.class).single())
                .isEqualTo(7);
    }

    @Test
    void how_far_it_is_behind_is_told_in_events_and_in_seconds() throws SQLException {
        var meters = new SimpleMeterRegistry();
        new RelayMetrics(db).bindTo(meters);
        try (var slow = openTransactionThatDrewAPosition(PatientId.next())) {
            visit(PatientId.next());
            assertThat(meters.get("tributary.relay.lag.events").gauge().value()).isEqualTo(2);
            assertThat(meters.get("tributary.relay.lag.seconds").gauge().value())
                    .isPositive();

            slow.commit();
        }

        await().until(() -> meters.get("tributary.relay.lag.events").gauge().value() == 0);
        assertThat(meters.get("tributary.relay.lag.seconds").gauge().value()).isZero();
    }

    @Test
    void events_of_one_key_keep_their_order() {
        var asha = PatientId.next();
        for (var i = 0; i < 50; i++) {
            visit(asha);
            visit(PatientId.next());
        }

        await().until(() -> topic.records().size() == 100);
        assertThat(topic.records().stream()
                        .filter(record -> record.key().equals(asha.toString()))
                        .map(Topic::position))
                .hasSize(50)
                .isSorted();
    }

    private boolean relayHasSeenTheGap() {
        return db.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                          and query like '%pg_snapshot_xmin%'
                        """).query(Long.class).single() > 0;
    }

    private ConfigurableApplicationContext startInstance() {
        return VisitsService.start(database, keys, prefix, folder.resolve("kek.json"));
    }

    private void visit(PatientId patient) {
        service.getBean(TransactionalCommands.class).send(new VisitCommand(patient, HARBOUR, 1, null), DESK);
    }

    private byte[] bytes(String column) {
        return db.sql("select " + column + " from event").query(byte[].class).single();
    }

    private Connection openTransactionThatDrewAPosition(PatientId patient) throws SQLException {
        var connection = database.asService().getConnection();
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("""
                insert into event (event_id, type, aggregate_id, sequence, recorded_at, key, metadata, payload)
                values (gen_random_uuid(), 'tributary.test.PatientVisited.v1', ?, 0, now(), ?, '{}', '{}')
                """)) {
            insert.setObject(1, patient.value());
            insert.setObject(2, patient.value());
            insert.executeUpdate();
        }
        return connection;
    }
}
