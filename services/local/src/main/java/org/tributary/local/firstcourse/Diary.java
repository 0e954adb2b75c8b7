package org.tributary.local.firstcourse;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tributary.local.Addresses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The two visits to come: an evaluation and a treatment on the next weekdays, each booked once for good. */
final class Diary {

    private static final String DESK = "front-desk";
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final Set<String> STANDING = Set.of("BOOKED", "PROVISIONAL");

    private final ChainClient chain;
    private final Addresses at;
    private final Consumer<String> narration;
    private final Clock clock;
    private final House house;
    private final FrontDesk desk;

    Diary(ChainClient chain, Addresses at, Consumer<String> narration, Clock clock, House house, FrontDesk desk) {
        this.chain = chain;
        this.at = at;
        this.narration = narration;
        this.clock = clock;
        this.house = house;
        this.desk = desk;
    }

    void book(Charting.Who who, ZoneId zone) {
        var today = LocalDate.now(clock.withZone(zone));
        var evaluation = booked(who, "EVALUATION")
                .orElseGet(() -> book(
                        who,
                        "EVALUATION",
                        List.of(),
                        weekdayAfter(today).atTime(TEN).atZone(zone)));
        var earliest = LocalDate.ofInstant(evaluation, zone);
        var afterBoth = earliest.isAfter(today) ? earliest : today;
        var lymphaticDrainage = List.of("LYMPHATIC_DRAINAGE");
        var treatment = booked(who, "TREATMENT").orElseGet(() -> {
            var time = weekdayAfter(afterBoth).atTime(TEN).atZone(zone);
            desk.screenForAVisit(who.patientId(), time.toInstant());
            return book(who, "TREATMENT", lymphaticDrainage, time);
        });
        if (treatment.isAfter(clock.instant())) {
            bookAgain(visit(who, "TREATMENT", lymphaticDrainage, treatment));
        }
    }

    private static LocalDate weekdayAfter(LocalDate day) {
        var next = day.plusDays(1);
        return next.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() ? next : weekdayAfter(next);
    }

    /** When the patient's visit of this kind is, whether it is still to come or long past. */
    private Optional<Instant> booked(Charting.Who who, String kind) {
        var appointments = chain.get(
                DESK, at.bookingUrl(), "/appointments?clinicId=" + who.clinicId() + "&patientId=" + who.patientId());
        var found = appointments.item(
                appointment -> appointment.path("kind").asString().equals(kind)
                        && STANDING.contains(appointment.path("status").asString()));
        found.ifPresent(_ -> narration.accept("The " + kind.toLowerCase(Locale.ROOT) + " is booked already"));
        return found.map(
                appointment -> Instant.parse(appointment.path("startsAt").asString()));
    }

    private Instant book(Charting.Who who, String kind, List<String> techniques, ZonedDateTime time) {
        house.shift(who.therapistId(), who.clinicId(), time);
        var visit = visit(who, kind, techniques, time.toInstant());
        var status = chain.post(DESK, at.bookingUrl(), "/appointments", visit, kind + " at " + time.toInstant())
                .field("status");
        narration.accept("Booked the " + kind.toLowerCase(Locale.ROOT) + " for " + time + ": " + status);
        return time.toInstant();
    }

    /** The same time again, as a new request: it is refused, whoever asks. */
    private void bookAgain(JsonNode visit) {
        var refused = chain.post(DESK, at.bookingUrl(), "/appointments", visit, "again " + clock.instant());
        if (!refused.problem().equals("time-taken")) {
            throw new Answer.UnexpectedAnswer("A double booking was not refused: " + refused);
        }
        var taken = refused.body()
                .path("conflicts")
                .valueStream()
                .map(conflict -> conflict.path("what").asString())
                .toList();
        narration.accept("Booked the same time once more: refused, " + taken + " taken");
    }

    private static ObjectNode visit(Charting.Who who, String kind, List<String> techniques, Instant startsAt) {
        var visit = ChainClient.JSON
                .createObjectNode()
                .put("clinicId", who.clinicId())
                .put("patientId", who.patientId())
                .put("therapistId", who.therapistId())
                .put("referralId", who.referralId())
                .put("kind", kind)
                .put("startsAt", startsAt.toString())
                .put("duration", "PT60M");
        var planned = visit.putArray("techniques");
        techniques.forEach(planned::add);
        return visit;
    }
}
