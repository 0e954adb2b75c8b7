package org.tributary.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tributary.audit.Examples.ASHA;
import static org.tributary.audit.Examples.BEN;
import static org.tributary.audit.Examples.CHECKUP;
import static org.tributary.audit.Examples.MONDAY_9AM;
import static org.tributary.audit.Examples.RIVERSIDE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tributary.events.AppointmentId;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.PublishedFact;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.topics.TopicSettings;

/** Every event comes into the ledger once, as it was published, and never leaves it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerIT {

    private static final String BLUE = "{ \"colour\" :  \"blue\" }";

    private final JdbcClient db;
    private final JdbcClient owner;
    private final FeedProjection ledger;
    private final TopicSettings topics;
    private final TestRelay services;

    LedgerIT(JdbcClient db, Environment settings, FeedProjection ledger, TopicSettings topics) {
        this.db = db;
        this.owner = JdbcClient.create(new DriverManagerDataSource(
                settings.getRequiredProperty("DATABASE_URL"),
                settings.getRequiredProperty("MIGRATION_USER"),
                settings.getRequiredProperty("MIGRATION_PASSWORD")));
        this.ledger = ledger;
        this.topics = topics;
        this.services = new TestRelay(topics);
    }

    @BeforeAll
    void something_happened_in_every_service() {
        services.publish(PublishedFact.of(1, MONDAY_9AM, Examples.booked(ASHA, CHECKUP)));
        services.publish(PublishedFact.of(1, MONDAY_9AM, Examples.screened()));
        services.publish(PublishedFact.of(1, MONDAY_9AM, Examples.received()));
        awaitRows(3);
    }

    @AfterAll
    void stop_publishing() {
        services.close();
    }

    @Test
    void an_event_is_kept_byte_for_byte() {
        var fact = PublishedFact.of(1, MONDAY_9AM, Examples.booked(ASHA, CHECKUP));

        var row = row(fact);

        assertThat(row)
                .containsEntry("event_id", fact.id())
                .containsEntry("type", fact.type())
                .containsEntry("source", "/tributary/booking")
                .containsEntry("aggregate_id", CHECKUP.toString())
                .containsEntry("patient_id", ASHA.value())
                .containsEntry("key", ASHA.toString())
                .containsEntry("sequence", fact.sequence());
        assertThat((byte[]) row.get("payload")).isEqualTo(fact.payload());
        assertThat((byte[]) row.get("metadata")).isEqualTo(fact.storedMetadata());
        assertThat((byte[]) row.get("leaf_hash")).hasSize(32);
    }

    @Test
    void types_and_revisions_that_nobody_here_knows_are_kept_too() {
        var unheard = unknown(100, "tributary.booking.RoomPainted.v1", BLUE);
        var newer = unknown(101, "tributary.booking.AppointmentBooked.v7", BLUE);

        services.publish(unheard);
        services.publish(newer);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types("booking")).contains(unheard.type(), newer.type()));
        assertThat((byte[]) row(unheard).get("payload")).isEqualTo(unheard.payload());
    }

    @Test
    void what_is_not_written_as_its_type_says_is_kept_too_and_holds_up_nothing() {
        var broken = unknown(150, "tributary.booking.AppointmentBooked.v1", "{ \"startsAt\" :");
        var next = unknown(151, "tributary.booking.RoomPainted.v1", BLUE);

        services.publish(broken);
        services.publish(next);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count(151)).isEqualTo(1));
        assertThat((byte[]) row(broken).get("payload")).isEqualTo(broken.payload());
    }

    @Test
    void an_event_that_is_delivered_three_times_is_there_once() {
        var fact = PublishedFact.of(200, MONDAY_9AM, Examples.enrolled(ASHA, RIVERSIDE));

        services.publish(fact);
        services.publish(fact);
        services.publish(fact);
        services.publish(PublishedFact.of(201, MONDAY_9AM, Examples.started()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count(201)).isEqualTo(1));
        assertThat(count(200)).isEqualTo(1);
    }

    @Test
    void what_was_forgotten_to_have_been_read_is_recognised_as_a_repeat() {
        var fact = fed(PublishedFact.of(300, MONDAY_9AM, Examples.booked(BEN, AppointmentId.next())));

        ledger.project(List.of(fact));
        ledger.project(List.of(fact));

        assertThat(count(300)).isEqualTo(1);
    }

    @Test
    void another_event_in_the_place_of_one_that_is_here_is_refused() {
        var fact = PublishedFact.of(400, MONDAY_9AM, Examples.booked(BEN, AppointmentId.next()));
        var forged = PublishedFact.of(400, MONDAY_9AM, Examples.booked(ASHA, CHECKUP));
        ledger.project(List.of(fed(fact)));

        assertThatThrownBy(() -> ledger.project(List.of(fed(forged)))).hasMessageContaining("place in the ledger");

        assertThat(row(fact)).containsEntry("patient_id", BEN.value());
    }

    @Test
    void how_far_it_came_is_kept_under_the_name_that_it_has_for_good() {
        assertThat(db.sql("select distinct feed from feed_offset")
                        .query(String.class)
                        .list())
                .containsExactly("ledger");
    }

    @Test
    void nobody_changes_or_removes_a_row() {
        for (var statement : List.of(
                "update ledger set type = 'x'",
                "delete from ledger",
                "truncate ledger",
                "update ledger set type = type where false")) {
            assertThatThrownBy(() -> db.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> owner.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("never changed");
        }
    }

    private PublishedFact unknown(long position, String type, String payload) {
        return new PublishedFact(
                "booking",
                position,
                type,
                "00000000-0000-7000-8000-0000000000aa",
                "00000000-0000-7000-8000-0000000000aa",
                null,
                null,
                MONDAY_9AM,
                new EventMetadata("painter", List.of(), null, null, null),
                payload.getBytes(UTF_8));
    }

    private ReceivedEvent fed(PublishedFact fact) {
        return new ReceivedEvent(
                topics.topicOf(fact.service()),
                0,
                fact.position(),
                fact.position(),
                fact.id(),
                fact.type(),
                fact.source(),
                fact.subject(),
                fact.key(),
                fact.sequence(),
                fact.recordedAt(),
                fact.clinic(),
                fact.patient(),
                fact.storedMetadata(),
                fact.payload(),
                null);
    }

    private Map<String, @Nullable Object> row(PublishedFact fact) {
        return db.sql("select * from ledger where topic = :topic and position = :position")
                .param("topic", topics.topicOf(fact.service()))
                .param("position", fact.position())
                .query()
                .singleRow();
    }

    private List<@Nullable String> types(String service) {
        return db.sql("select type from ledger where topic = :topic")
                .param("topic", topics.topicOf(service))
                .query(String.class)
                .list();
    }

    private long count(long position) {
        return db.sql("select count(*) from ledger where position = :position")
                .param("position", position)
                .query(Long.class)
                .single();
    }

    private void awaitRows(int rows) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(db.sql("select event_id from ledger")
                                .query(UUID.class)
                                .list())
                        .hasSize(rows));
    }
}
