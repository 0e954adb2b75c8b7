package org.tributary.booking.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.tributary.platform.testkit.Answer;

/** A calendar as a calendar program reads it, and its lines as they were sent. */
record ReadCalendar(Calendar calendar, String text) {

    /** Goes on only with what RFC 5545 allows, judged by a parser and by its lines alone. */
    static ReadCalendar of(Answer answer) {
        answer.expect(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(answer.text().replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(answer.text()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(answer.text().split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        try {
            var calendar = new CalendarBuilder().build(new StringReader(answer.text()));
            assertThat(calendar.validate(true).getEntries()).isEmpty();
            return new ReadCalendar(calendar, answer.text());
        } catch (IOException | ParserException e) {
            throw new AssertionError(answer.text(), e);
        }
    }

    List<VEvent> events() {
        return calendar.getComponents(Component.VEVENT);
    }

    /** What is said of an appointment, which must be there once. */
    Event event(Answer appointment) {
        var uid = appointment.text("/appointmentId") + "@tributary";
        var found = events().stream()
                .filter(event -> value(event, "UID").equals(uid))
                .toList();
        assertThat(found).hasSize(1);
        return new Event(
                value(found.getFirst(), "STATUS"),
                Integer.parseInt(value(found.getFirst(), "SEQUENCE")),
                value(found.getFirst(), "DTSTART"),
                found.getFirst());
    }

    /** Of the calendar as a whole. */
    String value(String name) {
        return calendar.getRequiredProperty(name).getValue();
    }

    static String value(VEvent event, String name) {
        return event.getRequiredProperty(name).getValue();
    }

    /** A visit in a calendar. */
    record Event(String status, int sequence, String startsAt, VEvent read) {

        String value(String name) {
            return ReadCalendar.value(read, name);
        }
    }
}
