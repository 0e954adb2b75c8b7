package org.tributary.platform.feed.delivery;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.events.EventTypes;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.FeedReaction;
import org.tributary.platform.feed.parking.ParkedEvents;
import org.tributary.platform.feed.parking.Redelivery;

/** How facts reach the projections and the reactions of one service, and what is kept of it in the service's database. */
public final class Deliveries {

    private final String service;
    private final JdbcTemplate db;
    private final TransactionTemplate transaction;
    private final RecordDecoder decoder;
    private final CheckpointStore checkpoints;
    private final ParkedEvents parkedEvents;
    private final ReactionOutcomes outcomes;

    public Deliveries(String service, EventTypes types, DataSource database, PlatformTransactionManager transactions) {
        this.service = service;
        this.db = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(transactions);
        this.decoder = new RecordDecoder(types);
        this.checkpoints = new CheckpointStore(JdbcClient.create(db));
        this.parkedEvents = new ParkedEvents(db);
        this.outcomes = new ReactionOutcomes(db);
    }

    /** How what comes reaches a projection. */
    public Delivery to(FeedProjection projection) {
        return new ProjectionDelivery(projection, checkpoints, parkedEvents, transaction, db);
    }

    /** How what comes reaches a reaction. */
    public Delivery to(FeedReaction reaction) {
        return new ReactionDelivery(new Reacting(reaction, service), checkpoints, parkedEvents, outcomes, transaction);
    }

    /** How what was parked reaches a projection. */
    public Redelivery again(FeedProjection projection) {
        return new ProjectionRedelivery(projection, decoder);
    }

    /** How what was parked reaches a reaction. */
    public Redelivery again(FeedReaction reaction) {
        return new ReactionRedelivery(new Reacting(reaction, service), outcomes, decoder);
    }

    public RecordDecoder decoder() {
        return decoder;
    }

    public CheckpointStore checkpoints() {
        return checkpoints;
    }

    public ParkedEvents parkedEvents() {
        return parkedEvents;
    }
}
