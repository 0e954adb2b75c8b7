package org.tributary.clinicalrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Event;
import org.tributary.events.Id;
import org.tributary.events.Limits;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.clinicalrecord.AmendmentEvent;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.events.referral.ReferralServiceEvent;
import org.tributary.platform.testkit.Extremes;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.topics.TopicSettings;

/** Whatever another service may record, this one has room for: nothing is parked. */
@IntegrationTest
class EveryFactIsReadableIT {

    private final JdbcClient db;
    private final TopicSettings topics;
    private final TestRelay relay;
    private final EventStore store;
    private final TransactionManager transactions;

    EveryFactIsReadableIT(JdbcClient db, TopicSettings topics, EventStore store, TransactionManager transactions) {
        this.db = db;
        this.topics = topics;
        this.relay = new TestRelay(topics);
        this.store = store;
        this.transactions = transactions;
    }

    @AfterEach
    void close() {
        relay.close();
    }

    @Test
    void the_extremes_of_every_fact_are_taken_in_by_every_feed() {
        relay.publish(Limits.FIRST_MOMENT, Extremes.of(BookingEvent.class, ReferralServiceEvent.class));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (var service : List.of("booking", "referral")) {
                assertThat(readTo(service)).isNotEmpty().containsOnly(relay.lastPositionOf(service));
            }
        });
        assertThat(db.sql("select feed || ': ' || type || ' ' || reason from parked_event")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void the_extremes_of_its_own_facts_are_kept_and_shown_by_its_own_views() {
        // a patient is not enrolled where they were registered, no two things of a session have one name, and
        // nothing is recorded of who was erased
        var facts = Extremes.of(ClinicalRecordEvent.class).stream()
                .filter(fact -> !(fact instanceof PatientEnrolled))
                .filter(fact -> !(fact instanceof AmendmentEvent))
                .filter(fact -> !(fact instanceof PatientErased))
                .toList();

        var sequences = new HashMap<Id, Long>();
        var recorded = new ArrayList<UUID>();
        for (var fact : facts) {
            var id = fact.aggregateId();
            recorded.add(record(fact, sequences.merge(id, 0L, (last, _) -> last + 1)));
        }

        assertThat(stored(recorded)).isEqualTo(facts.size());
    }

    /** As an aggregate would, with the views in the same transaction. */
    private UUID record(Event fact, long sequence) {
        var message = new GenericDomainEventMessage<>(
                fact.getClass().getSimpleName(), fact.aggregateId().toString(), sequence, fact);
        var work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions);
        work.execute(() -> store.publish(message));
        return UUID.fromString(message.getIdentifier());
    }

    /** Of these; what the service does by itself because of them is no extreme. */
    private int stored(List<UUID> recorded) {
        return db.sql("select count(*) from event where event_id = any (:recorded)")
                .param("recorded", recorded.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** How far each feed of a service's facts has come. */
    private List<Long> readTo(String service) {
        return db.sql("select max(last_position) from feed_offset where topic = :topic group by feed")
                .param("topic", topics.topicOf(service))
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
