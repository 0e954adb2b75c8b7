package org.tributary.booking.clinic;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.booking.appointment.TimeBlocking;
import org.tributary.booking.clinic.Clinic.Unopened;
import org.tributary.booking.clinic.ClinicCommand.LiftClosure;
import org.tributary.booking.clinic.ClinicCommand.OpenClinic;
import org.tributary.booking.clinic.ClinicCommand.PlanClosure;
import org.tributary.booking.clinic.ClinicCommand.ReplanDisplaced;
import org.tributary.booking.replanning.Replannings;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Clinic} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class ClinicAggregate {

    @Bean
    AggregateShell<Clinic, ClinicCommand, List<TimeSpan>, ClinicEvent> clinic(
            TimeBlocking blocking, Replannings replannings) {
        return new Evolution<>(Clinic.class, ClinicEvent.class, new Unopened())
                .handling(
                        ClinicCommand.class,
                        ClinicCommand::clinicId,
                        (_, command) -> switch (command) {
                            case PlanClosure c -> blocking.lockAndFindUnderWay(c.clinicId(), ahead(c));
                            case OpenClinic _, LiftClosure _, ReplanDisplaced _ -> List.of();
                        },
                        ClinicDecider::decide)
                .with((_, command, _, decided) -> {
                    switch (command) {
                        case OpenClinic _ -> {}
                        case PlanClosure c -> {
                            if (!decided.events().isEmpty()) {
                                // who has a visit then is displaced before the rooms are taken
                                blocking.close(c.clinicId(), c.closureId(), ahead(c));
                            }
                        }
                        case LiftClosure c -> blocking.lift(c.closureId());
                        case ReplanDisplaced c ->
                            replannings.carryOut(c.replanningId(), c.clinicId(), c.wish(), c.asPreviewed(), c.at());
                    }
                    return decided.events();
                });
    }

    private static TimeSpan ahead(PlanClosure c) {
        return c.during().from(c.at());
    }
}
