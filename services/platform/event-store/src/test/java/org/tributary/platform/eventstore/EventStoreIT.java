package org.tributary.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.eventstore.VisitEvent.PatientVisited;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.testkit.AskedStatements;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestKafka;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventStoreIT {

    private static final EventMetadata DESK =
            new EventMetadata("desk-1", List.of("front-desk"), "correlation-1", null, "00-trace-01");
    private static final ClinicId HARBOUR = ClinicId.next();

    private final TestDatabase database = TestDatabase.migrated();
    private final TestDatabase keys = TestDatabase.empty();
    private ConfigurableApplicationContext service;
    private JdbcClient db;
    private TransactionalCommands commands;

    @BeforeAll
    void start(@TempDir Path folder) {
        service = VisitsService.start(database, keys, TestKafka.freshPrefix(), folder.resolve("kek.json"));
        commands = service.getBean(TransactionalCommands.class);
        db = JdbcClient.create(database.asService());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void axon_works_in_springs_transactions_without_xstream_and_without_its_server() {
        assertThat(service.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(ClassUtils.isPresent("com.thoughtworks.xstream.XStream", null))
                .isFalse();
        assertThat(ClassUtils.isPresent("org.axonframework.axonserver.connector.AxonServerConnectionManager", null))
                .isFalse();
    }

    @Test
    void an_event_is_stored_under_its_published_name_with_what_the_relay_must_know_beside_it() {
        var asha = PatientId.next();

        commands.send(new VisitCommand(asha, HARBOUR, 1, "comes by bus"), DESK);

        var row = db.sql(
                        "select type, sequence, key, clinic_id, patient_id, traceparent from event where aggregate_id = ?")
                .param(asha.value())
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("type", "tributary.test.PatientVisited.v1")
                .containsEntry("sequence", 0L)
                .containsEntry("key", asha.value())
                .containsEntry("clinic_id", HARBOUR.value())
                .containsEntry("patient_id", asha.value())
                .containsEntry("traceparent", "00-trace-01");
    }

    @Test
    void under_the_id_of_another_kind_of_thing_there_is_nothing() {
        var asha = PatientId.next();
        commands.send(new VisitCommand(asha, HARBOUR, 1, null), DESK);
        var sameId = new ClinicId(asha.value());

        assertThatThrownBy(() -> commands.send(new House.OpenHouse(sameId), DESK))
                .isInstanceOf(AnotherKind.class);
        assertThat(events(asha)).isEqualTo(1);

        commands.send(new VisitCommand(asha, HARBOUR, 1, null), DESK);
        commands.send(new House.OpenHouse(ClinicId.next()), DESK);
        assertThat(events(asha)).isEqualTo(2);
    }

    @Test
    void who_asked_and_why_stands_in_the_metadata() {
        var asha = PatientId.next();

        commands.send(new VisitCommand(asha, HARBOUR, 1, null), DESK);

        var metadata = service.getBean(EventCodec.class).json().readValue(bytes("metadata", asha), EventMetadata.class);
        assertThat(metadata.actor()).isEqualTo("desk-1");
        assertThat(metadata.roles()).containsExactly("front-desk");
        assertThat(metadata.correlationId()).isEqualTo("correlation-1");
        assertThat(metadata.causationId()).isNotBlank();
    }

    @Test
    void the_personal_part_is_unreadable_in_the_store_and_readable_with_the_key() {
        var asha = PatientId.next();
        commands.send(new VisitCommand(asha, HARBOUR, 1, "comes by bus"), DESK);
        var codec = service.getBean(EventCodec.class);
        var stored = bytes("payload", asha);

        assertThat(new String(stored, UTF_8)).doesNotContain("bus");
        assertThat(codec.read("tributary.test.PatientVisited.v1", stored))
                .isEqualTo(new PatientVisited(asha, HARBOUR, 1, "comes by bus"));
    }

    @Test
    void the_view_is_written_with_the_fact() {
        var asha = PatientId.next();

        commands.send(new VisitCommand(asha, HARBOUR, 1, null), DESK);
        commands.send(new VisitCommand(asha, HARBOUR, 2, null), DESK);

        assertThat(visits(asha)).containsExactly(3L);
    }

    @Test
    void a_view_that_cannot_be_written_undoes_the_fact_and_reaches_the_caller() {
        var asha = PatientId.next();

        assertThatThrownBy(() -> commands.send(new VisitCommand(asha, HARBOUR, 100, null), DESK))
                .isInstanceOf(DataAccessException.class);

        assertThat(events(asha)).isZero();
        assertThat(visits(asha)).isEmpty();
    }

    @Test
    void whoever_asked_is_told_where_the_last_fact_stands() {
        var asha = PatientId.next();
        var alone = new TransactionHooks() {};

        commands.send(new VisitCommand(asha, HARBOUR, 1, null), DESK, alone);
        var last = commands.send(new VisitCommand(asha, HARBOUR, 2, null), DESK, alone);

        var position = db.sql("select max(position) from event where aggregate_id = ?")
                .param(asha.value())
                .query(Long.class)
                .single();
        assertThat(last).contains(new StoredPosition(asha.value(), position));
        assertThat(commands.send(new VisitCommand(asha, HARBOUR, 0, null), DESK, alone))
                .isEmpty();
    }

    @Test
    void once_decided_the_views_say_what_it_was_decided_by_and_nothing_is_stored_yet() {
        var asha = PatientId.next();
        commands.send(new VisitCommand(asha, HARBOUR, 1, null), DESK);
        var seen = new ArrayList<@Nullable Long>();

        commands.send(new VisitCommand(asha, HARBOUR, 2, null), DESK, new TransactionHooks() {
            @Override
            public void onceDecided() {
                seen.addAll(service.getBean(JdbcClient.class)
                        .sql("select visits from visit_count where patient_id = ?")
                        .param(asha.value())
                        .query(Long.class)
                        .list());
            }
        });

        assertThat(seen).containsExactly(1L);
        assertThat(visits(asha)).containsExactly(3L);
    }

    @Test
    void what_is_written_alongside_is_undone_with_a_refused_command() {
        var asha = PatientId.next();
        var other = PatientId.next();

        assertThatThrownBy(() ->
                        commands.send(new VisitCommand(asha, HARBOUR, 100, null), DESK, new TransactionHooks() {
                            @Override
                            public void first() {
                                service.getBean(JdbcClient.class)
                                        .sql("insert into visit_count values (?, 1, 0)")
                                        .param(other.value())
                                        .update();
                            }
                        }))
                .isInstanceOf(DataAccessException.class);

        assertThat(visits(other)).isEmpty();
    }

    @Test
    void a_command_reads_what_it_is_about_once_and_stores_its_events_once() {
        var asha = PatientId.next();
        commands.send(new VisitCommand(asha, HARBOUR, 1, null), DESK);

        var asked = service.getBean(AskedStatements.class);
        assertThat(asked.during(
                        () -> commands.send(new VisitCommand(asha, HARBOUR, 2, null), DESK), "snapshot", "visit_count"))
                .hasSize(2)
                .satisfiesExactly(
                        read -> assertThat(read).contains("from snapshot", "from event"),
                        view -> assertThat(view).contains("into visit_count"));
    }

    @Test
    void concurrent_commands_on_one_thing_all_take_effect_once() throws Exception {
        var asha = PatientId.next();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sent = new ArrayList<Future<?>>();
            for (var i = 0; i < 24; i++) {
                sent.add(threads.submit(() -> {
                    start.await();
                    commands.send(new VisitCommand(asha, HARBOUR, 1, null), DESK);
                    return null;
                }));
            }
            start.countDown();
            for (var done : sent) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("A concurrent command failed", e);
        }

        assertThat(events(asha)).isEqualTo(24);
        assertThat(visits(asha)).containsExactly(24L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update event set type = 'other'", "delete from event", "truncate event"})
    void nobody_changes_or_removes_an_event(String attempt) {
        commands.send(new VisitCommand(PatientId.next(), HARBOUR, 1, null), DESK);

        for (DataSource who : List.of(database.asService(), database.asOwner(), database.asAdministrator())) {
            assertThatThrownBy(() -> JdbcClient.create(who).sql(attempt).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void an_event_larger_than_a_broker_takes_is_refused_before_it_is_stored() {
        var asha = PatientId.next();

        assertThatThrownBy(() -> commands.send(new VisitCommand(asha, HARBOUR, 1, "x".repeat(1_000_000)), DESK))
                .isInstanceOf(RuntimeException.class);

        assertThat(events(asha)).isZero();
    }

    private long events(PatientId patient) {
        return db.sql("select count(*) from event where aggregate_id = ?")
                .param(patient.value())
                .query(Long.class)
                .single();
    }

    private List<@Nullable Long> visits(PatientId patient) {
        return db.sql("select visits from visit_count where patient_id = ?")
                .param(patient.value())
                .query(Long.class)
                .list();
    }

    private byte[] bytes(String column, PatientId patient) {
        return db.sql("select " + column + " from event where aggregate_id = ?")
                .param(patient.value())
                .query(byte[].class)
                .single();
    }
}
