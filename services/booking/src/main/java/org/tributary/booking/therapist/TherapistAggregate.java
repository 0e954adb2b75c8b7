package org.tributary.booking.therapist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.booking.appointment.TimeBlocking;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.therapist.Therapist.Unregistered;
import org.tributary.booking.therapist.TherapistCommand.FindCertificateInvalid;
import org.tributary.booking.therapist.TherapistCommand.GrantCertificate;
import org.tributary.booking.therapist.TherapistCommand.LiftAbsence;
import org.tributary.booking.therapist.TherapistCommand.PlanAbsence;
import org.tributary.booking.therapist.TherapistCommand.PlanShifts;
import org.tributary.booking.therapist.TherapistCommand.RegisterTherapist;
import org.tributary.booking.therapist.TherapistCommand.RevokeCertificate;
import org.tributary.booking.therapist.TherapistDecider.Context;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Therapist} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class TherapistAggregate {

    @Bean
    AggregateShell<Therapist, TherapistCommand, Context, TherapistEvent> therapist(
            ScheduleReader schedule, Subjects subjects, TimeBlocking blocking) {
        return new Evolution<>(Therapist.class, TherapistEvent.class, new Unregistered())
                .handling(
                        TherapistCommand.class,
                        TherapistCommand::therapistId,
                        (_, command) -> switch (command) {
                            case GrantCertificate _ -> Context.ofTheChain(schedule.zonesOfTheChain());
                            case PlanShifts c -> Context.at(schedule.zonesOf(c.clinicId(), c.therapistId()));
                            case PlanAbsence c -> Context.with(blocking.lockAndFindUnderWay(c.therapistId(), ahead(c)));
                            case RegisterTherapist _, RevokeCertificate _, FindCertificateInvalid _, LiftAbsence _ ->
                                Context.NONE;
                        },
                        TherapistDecider::decide)
                .with((_, command, _, decided) -> {
                    switch (command) {
                        case RegisterTherapist c -> subjects.claim(c.subject(), c.therapistId());
                        case PlanAbsence c -> {
                            if (!decided.events().isEmpty()) {
                                // who has a visit then is displaced before the therapist's time is taken
                                blocking.withdraw(c.therapistId(), c.absenceId(), ahead(c));
                            }
                        }
                        case LiftAbsence c -> blocking.lift(c.absenceId());
                        case GrantCertificate _, RevokeCertificate _, FindCertificateInvalid _, PlanShifts _ -> {}
                    }
                    return decided.events();
                });
    }

    private static TimeSpan ahead(PlanAbsence c) {
        return c.during().from(c.at());
    }
}
