package org.tributary.booking.views.calendars;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.tributary.events.TherapistId;

/** Writes visits as iCalendar (RFC 5545), all times in UTC. What is over or elsewhere stays in it as cancelled. */
final class CalendarText {

    private static final String PRODUCT = "-//Tributary//Booking//EN";

    /** How often a program should look again. */
    private static final Duration REFRESH = Duration.ofMinutes(15);

    private CalendarText() {}

    /** A calendar of this name; a visit says with whom it is where the therapist is named. */
    static String of(
            String name, List<CalendarEntry> visits, Map<UUID, String> places, Map<TherapistId, String> therapists) {
        var components = visits.isEmpty()
                ? List.of(utc())
                : visits.stream()
                        .map(visit -> event(visit, location(visit, places), summary(visit, therapists)))
                        .toList();
        return FoldedLines.of(new Calendar(heading(name), new ComponentList<>(components)).toString());
    }

    private static PropertyList heading(String name) {
        return new PropertyList(List.of(
                new ProdId(PRODUCT),
                ImmutableVersion.VERSION_2_0,
                new XProperty("X-WR-CALNAME", oneLine(name)),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                new XProperty("X-PUBLISHED-TTL", REFRESH.toString())));
    }

    private static CalendarComponent event(CalendarEntry visit, String location, String summary) {
        return new VEvent(new PropertyList(List.of(
                new Uid(visit.appointmentId() + "@tributary"),
                new DtStamp(seconds(visit.changedAt())),
                new LastModified(seconds(visit.changedAt())),
                new Sequence(visit.sequence()),
                new DtStart<>(seconds(visit.startsAt())),
                new DtEnd<>(seconds(visit.endsAt())),
                new Summary(oneLine(summary)),
                new Location(oneLine(location)),
                status(visit))));
    }

    /** A calendar has at least one component (RFC 5545, 3.6), also one without visits. */
    private static CalendarComponent utc() {
        var always = new Standard(new PropertyList(List.of(
                new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)), new TzOffsetFrom(UTC), new TzOffsetTo(UTC))));
        return new VTimeZone(new PropertyList(List.of(new TzId("UTC"))), new ComponentList<>(List.of(always)));
    }

    private static String location(CalendarEntry visit, Map<UUID, String> places) {
        return places.get(visit.clinicId().value()) + ", "
                + places.get(visit.roomId().value());
    }

    private static String summary(CalendarEntry visit, Map<TherapistId, String> therapists) {
        var kind = switch (visit.kind()) {
            case EVALUATION -> "Evaluation";
            case TREATMENT -> "Treatment";
        };
        var therapist = therapists.get(visit.therapistId());
        return therapist == null ? kind : kind + ", " + therapist;
    }

    /** A time that is free again is not in anybody's way. */
    private static Status status(CalendarEntry visit) {
        return switch (visit.status()) {
            case PROVISIONAL, SUSPENDED -> ImmutableStatus.VEVENT_TENTATIVE;
            case BOOKED, CHECKED_IN, COMPLETED -> ImmutableStatus.VEVENT_CONFIRMED;
            case NO_SHOW, CANCELLED, DISPLACED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(SECONDS);
    }

    /** A name may hold what would end its line. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
