package org.tributary.booking.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.booking.calendar.Calendar.Unshared;
import org.tributary.booking.calendar.CalendarCommand.RevokeCalendar;
import org.tributary.booking.calendar.CalendarCommand.ShareCalendar;
import org.tributary.booking.calendar.CalendarDecider.Known;
import org.tributary.events.booking.CalendarEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Calendar} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class CalendarAggregate {

    @Bean
    AggregateShell<Calendar, CalendarCommand, Known, CalendarEvent> calendar(Directory directory) {
        return new Evolution<>(Calendar.class, CalendarEvent.class, new Unshared())
                .handling(
                        CalendarCommand.class,
                        CalendarCommand::calendarId,
                        (_, command) -> switch (command) {
                            case ShareCalendar c -> directory.knows(c.scope());
                            case RevokeCalendar _ -> Known.NOTHING;
                        },
                        CalendarDecider::decide);
    }
}
