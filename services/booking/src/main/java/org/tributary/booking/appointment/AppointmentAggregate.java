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
import org.tributary.booking.appointment.AppointmentCommand.CheckInPatient;
import org.tributary.booking.appointment.AppointmentCommand.CompleteAppointment;
import org.tributary.booking.appointment.AppointmentCommand.DisplaceAppointment;
import org.tributary.booking.appointment.AppointmentCommand.RecordNoShow;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.booking.appointment.AppointmentCommand.UndoStep;
import org.tributary.events.AppointmentId;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.platform.kernel.Decision;

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
    void handle(BookAppointment command, DecisionContextReader surroundings, VisitClaims claims) {
        var known = surroundings.of(command.visit()).with(surroundings.originOf(command.visit()));
        if (!appointment.decide(command, known).eventsOrThrow().isEmpty()) {
            var room = claims.claim(command.appointmentId(), command.visit(), known.premisesOrThrow());
            carryOut(appointment.decide(command.in(room), known));
        }
    }

    /** All that was held is released and all that is wanted is claimed in one step. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RescheduleAppointment command, DecisionContextReader surroundings, VisitClaims claims) {
        var moved = appointment.as(command);
        var known = appointment
                .visitIfAny()
                .flatMap(from -> moved.map(to -> surroundings.ofMoving(from, to)))
                .orElse(DecisionContext.UNKNOWN);
        if (moved.isPresent()
                && !appointment.decide(command, known).eventsOrThrow().isEmpty()) {
            appointment.visitHoldingItsTime().ifPresent(held -> claims.giveBack(command.appointmentId(), held));
            var room = claims.claim(command.appointmentId(), moved.get(), known.premisesOrThrow());
            carryOut(appointment.decide(command.in(room), known));
        } else {
            carryOut(appointment.decide(command, known));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CheckInPatient command, DecisionContextReader surroundings) {
        carryOut(appointment.decide(command, around(surroundings)));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviewEligibility command, DecisionContextReader surroundings) {
        carryOut(appointment.decide(command, around(surroundings)));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CompleteAppointment command, VisitClaims claims) {
        carryOut(appointment.decide(command));
        claims.release(command.appointmentId());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordNoShow command, VisitClaims claims) {
        carryOut(appointment.decide(command));
        claims.release(command.appointmentId());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CancelAppointment command, VisitClaims claims) {
        var held = appointment.visitHoldingItsTime();
        carryOut(appointment.decide(command));
        held.ifPresent(visit -> claims.giveBack(command.appointmentId(), visit));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DisplaceAppointment command, VisitClaims claims) {
        carryOut(appointment.decide(command));
        claims.release(command.appointmentId());
    }

    /** What is held again must be free still. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UndoStep command, DecisionContextReader surroundings, VisitClaims claims) {
        var known = around(surroundings);
        carryOut(appointment.decide(command, known));
        claims.release(command.appointmentId());
        appointment
                .visitHoldingItsTime()
                .ifPresent(visit -> claims.claim(command.appointmentId(), visit, known.premisesOrThrow()));
    }

    @EventSourcingHandler
    void on(AppointmentEvent event) {
        id = event.appointmentId();
        appointment = appointment.after(event);
    }

    private DecisionContext around(DecisionContextReader surroundings) {
        return appointment.visitIfAny().map(surroundings::of).orElse(DecisionContext.UNKNOWN);
    }

    private static void carryOut(Decision<AppointmentEvent> decision) {
        decision.eventsOrThrow().forEach(AggregateLifecycle::apply);
    }
}
