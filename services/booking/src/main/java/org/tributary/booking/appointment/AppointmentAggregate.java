package org.tributary.booking.appointment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.events.AppointmentId;
import org.tributary.events.booking.AppointmentEvent;

/** Lends {@link Appointment} an identity and a stream. Contains no rule. */
@Aggregate
class AppointmentAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable AppointmentId id;

    private Appointment appointment = Appointment.unbooked();

    /** What the rules refuse claims nothing; what they allow is decided once more for the room that was free. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BookAppointment command, Surroundings surroundings, TimeClaims claims) {
        var known = surroundings.of(command);
        if (appointment.decide(command, known).eventsOrThrow().isEmpty()) {
            return;
        }
        var room = claims.claim(command, known.roomsFor(command));
        appointment.decide(command.in(room), known).eventsOrThrow().forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CancelAppointment command, TimeClaims claims) {
        appointment.decide(command).eventsOrThrow().forEach(AggregateLifecycle::apply);
        claims.release(command.appointmentId());
    }

    @EventSourcingHandler
    void on(AppointmentEvent event) {
        id = event.appointmentId();
        appointment = appointment.after(event);
    }
}
