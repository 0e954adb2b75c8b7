package org.tributary.booking.series;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.events.SeriesId;
import org.tributary.events.booking.SeriesEvent;

/** Lends {@link Series} an identity and a stream. Contains no rule. */
@Aggregate
class SeriesAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable SeriesId id;

    private Series series = Series.unbooked();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BookSeries command, SeriesPlanning planning, SeriesVisits visits) {
        var plan = planning.lockAndPlan(command);
        var facts = series.decide(command, plan).eventsOrThrow();
        if (!facts.isEmpty()) {
            visits.book(command, plan);
        }
        facts.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReplanSeries command, SeriesPlanning planning, SeriesVisits visits) {
        var terms = series.termsIfAny();
        var plan = terms.map(before -> planning.lockAndPlan(command, before)).orElse(SeriesPlan.OF_NOTHING);
        var facts = series.decide(command, plan).eventsOrThrow();
        if (!facts.isEmpty()) {
            terms.ifPresent(before -> visits.replan(command, before, plan));
        }
        facts.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(SeriesEvent event) {
        id = event.seriesId();
        series = series.after(event);
    }
}
