package org.tributary.booking.calendar;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.calendar.CalendarCommand.RevokeCalendar;
import org.tributary.booking.calendar.CalendarCommand.ShareCalendar;
import org.tributary.events.CalendarId;
import org.tributary.events.booking.CalendarEvent;

/** Lends {@link Calendar} an identity and a stream. Contains no rule. */
@Aggregate
class CalendarAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable CalendarId id;

    private Calendar calendar = Calendar.unshared();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ShareCalendar command, Directory directory) {
        calendar.decide(command, directory.knows(command.scope()))
                .eventsOrThrow()
                .forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevokeCalendar command) {
        calendar.decide(command).eventsOrThrow().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CalendarEvent event) {
        id = event.calendarId();
        calendar = calendar.after(event);
    }
}
