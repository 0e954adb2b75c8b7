package org.tributary.booking.replanning;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.replanning.Move.Place;
import org.tributary.booking.replanning.Move.Why;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Vacancy;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/**
 * Plans displaced visits in the order of their old starts: with the same therapist if any time will do, else with another; on the
 * nearest day, and on it as close as possible to the old time of day. A value for a value: nothing is looked up.
 */
final class DisplacementPlanner {

    private final Premises clinic;
    private final ZoneId zone;
    private final boolean sameTherapist;
    private final Map<VisitPlan, List<Vacancy>> free;
    private final List<Taken> taken = new ArrayList<>();

    /** What a visit that was planned just now takes; its room rests afterwards. */
    private record Taken(PatientId patient, TherapistId therapist, RoomId room, TimeSpan visit, TimeSpan withRest) {}

    private DisplacementPlanner(Premises clinic, boolean sameTherapist, Map<VisitPlan, List<Vacancy>> free) {
        this.clinic = clinic;
        this.zone = clinic.zone();
        this.sameTherapist = sameTherapist;
        this.free = free;
    }

    /** A new place for each of them, or why there is none. */
    static ReplanningPlan plan(
            List<DisplacedVisit> visits, Map<VisitPlan, List<Vacancy>> free, Premises clinic, boolean sameTherapist) {
        var planner = new DisplacementPlanner(clinic, sameTherapist, free);
        var inOrder = visits.stream()
                .sorted(Comparator.comparing(
                                (DisplacedVisit visit) -> visit.was().startsAt())
                        .thenComparing(visit -> visit.appointmentId().value()))
                .toList();
        return new ReplanningPlan(inOrder.stream().map(planner::move).toList());
    }

    private Move move(DisplacedVisit visit) {
        var place = free.getOrDefault(visit.visit(), List.of()).stream()
                .filter(vacancy -> !sameTherapist || isWithTheSame(visit, vacancy))
                .filter(vacancy -> visit.canBeAt(vacancy.during()))
                .filter(vacancy -> stillFree(visit, vacancy).isPresent())
                .min(byPreferenceOf(visit))
                .flatMap(vacancy -> stillFree(visit, vacancy));
        place.ifPresent(it -> take(visit, it));
        return new Move(
                visit.appointmentId(),
                visit.was(),
                place.orElse(null),
                place.map(it -> reason(visit, it)).orElse(visit.fit().isEmpty() ? Why.NOT_ELIGIBLE : Why.NO_FREE_TIME));
    }

    private Comparator<Vacancy> byPreferenceOf(DisplacedVisit visit) {
        var was = visit.was().startsAt().atZone(zone).toLocalTime();
        return Comparator.comparing((Vacancy vacancy) -> !isWithTheSame(visit, vacancy))
                .thenComparing(
                        vacancy -> vacancy.during().startsAt().atZone(zone).toLocalDate())
                .thenComparing(vacancy -> Duration.between(
                                was, vacancy.during().startsAt().atZone(zone).toLocalTime())
                        .abs())
                .thenComparing(vacancy -> vacancy.during().startsAt())
                .thenComparing(vacancy -> vacancy.therapistId().value());
    }

    /** In the first room that no visit planned before has taken, if the therapist and the patient are free as well. */
    private Optional<Place> stillFree(DisplacedVisit visit, Vacancy vacancy) {
        var time = vacancy.during();
        var isTaken = taken.stream()
                .filter(other -> other.patient().equals(visit.patientId())
                        || other.therapist().equals(vacancy.therapistId()))
                .anyMatch(other -> other.visit().overlaps(time));
        return isTaken
                ? Optional.empty()
                : vacancy.rooms().stream()
                        .filter(room -> taken.stream()
                                .filter(other -> other.room().equals(room))
                                .noneMatch(other -> other.withRest().overlaps(clinic.withRest(time))))
                        .findFirst()
                        .map(room -> new Place(time.startsAt(), vacancy.therapistId(), room));
    }

    private void take(DisplacedVisit visit, Place place) {
        var time = new TimeSpan(
                place.startsAt(), place.startsAt().plus(visit.visit().duration()));
        taken.add(new Taken(visit.patientId(), place.therapistId(), place.roomId(), time, clinic.withRest(time)));
    }

    private Why reason(DisplacedVisit visit, Place place) {
        if (!place.therapistId().equals(visit.was().therapistId())) {
            return Why.ANOTHER_THERAPIST;
        }
        var was = visit.was().startsAt().atZone(zone).toLocalTime();
        return place.startsAt().atZone(zone).toLocalTime().equals(was) ? Why.SAME_TIME_OF_DAY : Why.ANOTHER_TIME_OF_DAY;
    }

    private static boolean isWithTheSame(DisplacedVisit visit, Vacancy vacancy) {
        return vacancy.therapistId().equals(visit.was().therapistId());
    }
}
