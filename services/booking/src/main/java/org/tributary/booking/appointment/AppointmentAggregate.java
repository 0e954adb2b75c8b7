package org.tributary.booking.appointment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.booking.appointment.Appointment.Unbooked;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Appointment} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class AppointmentAggregate {

    @Bean
    AggregateShell<Appointment, AppointmentCommand, DecisionContext, AppointmentEvent> appointment(
            DecisionContextReader reader, VisitClaims claims, ExceptionApprovals exceptions) {
        return new Evolution<>(Appointment.class, AppointmentEvent.class, new Unbooked())
                .handling(
                        AppointmentCommand.class,
                        AppointmentCommand::appointmentId,
                        (appointment, command) ->
                                claims.claim(appointment, command, reader.lockAndRead(appointment, command)),
                        AppointmentDecider::decide)
                .with((before, command, _, decided) -> {
                    claims.release(command.appointmentId(), before, decided.events());
                    if (!decided.events().isEmpty()) {
                        exceptions.follow(before, command);
                    }
                    return decided.events();
                });
    }
}
