package org.tributary.booking.therapist;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.appointment.TimeBlocking;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.therapist.TherapistCommand.GrantCertificate;
import org.tributary.booking.therapist.TherapistCommand.LiftAbsence;
import org.tributary.booking.therapist.TherapistCommand.PlanAbsence;
import org.tributary.booking.therapist.TherapistCommand.PlanShifts;
import org.tributary.booking.therapist.TherapistCommand.RegisterTherapist;
import org.tributary.booking.therapist.TherapistCommand.RevokeCertificate;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.platform.kernel.Decision;

/** Lends {@link Therapist} an identity and a stream. Contains no rule. */
@Aggregate
class TherapistAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable TherapistId id;

    private Therapist therapist = Therapist.unregistered();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterTherapist command, Subjects subjects) {
        carryOut(therapist.decide(command));
        subjects.claim(command.subject(), command.therapistId());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GrantCertificate command, ScheduleReader schedule) {
        carryOut(therapist.decide(command, schedule.zonesOfTheChain()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlanShifts command, ScheduleReader schedule) {
        carryOut(therapist.decide(command, schedule.zonesOf(command.clinicId(), command.therapistId())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevokeCertificate command) {
        carryOut(therapist.decide(command));
    }

    /** Who has a visit then is displaced before the therapist's time is taken. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlanAbsence command, TimeBlocking displacements) {
        var ahead = command.during().from(command.at());
        var underWay = displacements.lockAndFindUnderWay(command.therapistId(), ahead);
        var decision = therapist.decide(command, underWay);
        if (!decision.eventsOrThrow().isEmpty()) {
            displacements.withdraw(command.therapistId(), command.absenceId(), ahead);
        }
        carryOut(decision);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LiftAbsence command, TimeBlocking displacements) {
        carryOut(therapist.decide(command));
        displacements.lift(command.absenceId());
    }

    @EventSourcingHandler
    void on(TherapistEvent event) {
        id = event.therapistId();
        therapist = therapist.after(event);
    }

    private static void carryOut(Decision<TherapistEvent> decision) {
        decision.eventsOrThrow().forEach(AggregateLifecycle::apply);
    }
}
