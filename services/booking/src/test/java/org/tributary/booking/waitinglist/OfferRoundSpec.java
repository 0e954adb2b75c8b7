package org.tributary.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.waitinglist.Examples.ASHA;
import static org.tributary.booking.waitinglist.Examples.MARA;
import static org.tributary.booking.waitinglist.Examples.MONDAY_9AM;
import static org.tributary.booking.waitinglist.Examples.NORTH;
import static org.tributary.booking.waitinglist.Examples.TUESDAY_10AM;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tributary.booking.appointment.AppointmentRejection.Conflict;
import org.tributary.booking.appointment.AppointmentRejection.TimeTaken;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.booking.schedule.ResourceKind;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.waitinglist.WaitingListRejection.StartsTooSoon;
import org.tributary.events.WaitingListEntryId;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.kernel.Rejection;

/** Who is asked about which part of a freed stretch. Minutes count from ten o'clock on Tuesday. */
class OfferRoundSpec {

    private final List<Asked> asked = new ArrayList<>();

    @Test
    void who_asked_first_is_asked_first_and_what_is_left_is_offered_on() {
        offer(free(60), lasting(1, 30), lasting(2, 30), lasting(3, 30));

        assertThat(asked).containsExactly(served(1, 0), served(2, 30));
    }

    @Test
    void where_no_room_is_free_for_so_long_a_shorter_visit_is_asked_and_none_as_long() {
        offer(
                free(60),
                until(30, ResourceKind.ROOM),
                lasting(1, 60),
                lasting(2, 60),
                lasting(3, 45),
                lasting(4, 50),
                lasting(5, 30));

        assertThat(asked).containsExactly(refused(1, 0), refused(3, 0), served(5, 0));
    }

    @Test
    void whom_the_beginning_does_not_suit_a_later_quarter_may() {
        offer(free(60), wishing(1, 30, 20, 600));

        assertThat(asked).containsExactly(served(1, 30));
    }

    @Test
    void who_could_come_at_the_beginning_goes_before_who_could_come_later() {
        offer(free(60), wishing(1, 30, 15, 600), lasting(2, 30));

        assertThat(asked).containsExactly(served(2, 0), served(1, 30));
    }

    @Test
    void what_is_too_soon_is_left_out_and_what_follows_is_offered() {
        offer(free(90), minute(-55), (_, _) -> Optional.empty(), lasting(1, 60), lasting(2, 30));

        assertThat(asked).containsExactly(served(1, 15));
    }

    @Test
    void what_has_come_to_be_too_soon_is_asked_once() {
        offer(
                free(60),
                (_, visit) -> visit.startsAt().equals(TUESDAY_10AM)
                        ? Optional.of(new StartsTooSoon(TUESDAY_10AM))
                        : Optional.empty(),
                lasting(1, 60),
                lasting(2, 45),
                lasting(3, 30));

        assertThat(asked).containsExactly(refused(1, 0), served(2, 15));
    }

    @Test
    void who_is_elsewhere_at_the_beginning_may_come_later() {
        offer(
                free(60),
                (place, visit) ->
                        place.entryId().equals(entry(1)) && visit.startsAt().isBefore(minute(15))
                                ? taken(ResourceKind.PATIENT)
                                : Optional.empty(),
                lasting(1, 30));

        assertThat(asked).containsExactly(refused(1, 0), served(1, 15));
    }

    @Test
    void whom_nothing_is_allowed_is_asked_once() {
        offer(free(90), (_, _) -> Optional.of(new UnknownPatient(ASHA)), lasting(1, 30), lasting(2, 30));

        assertThat(asked).containsExactly(refused(1, 0), refused(2, 0));
    }

    @Test
    void who_missed_the_beginning_is_not_asked_about_every_quarter() {
        offer(free(90), missing(1, 30, 0));

        assertThat(asked).isEmpty();
    }

    @Test
    void who_missed_a_time_may_come_after_somebody_else_s_visit() {
        offer(free(60), missing(1, 30, 0), lasting(2, 30));

        assertThat(asked).containsExactly(served(2, 0), served(1, 30));
    }

    @Test
    void what_came_free_in_parts_is_offered_as_one() {
        offer(free(0, 60, 30, 60), lasting(1, 60));

        assertThat(asked).containsExactly(served(1, 0));
    }

    @Test
    void what_was_free_before_is_offered_with_what_came_free() {
        offer(free(-90, 90, 0, 30), lasting(1, 90), lasting(2, 60), lasting(3, 60));

        assertThat(asked).containsExactly(served(1, 0));
    }

    @Test
    void who_is_in_time_only_before_it_has_the_nearest_start_that_reaches_into_it() {
        offer(free(-90, 30, 0, 30), lasting(1, 60));

        assertThat(asked).containsExactly(served(1, -30));
    }

    @Test
    void a_visit_that_has_nothing_of_what_came_free_is_not_offered() {
        offer(free(-90, 120, 0, 30), wishing(1, 60, -600, 0), wishing(2, 30, 30, 600));

        assertThat(asked).isEmpty();
    }

    @Test
    void who_could_come_within_what_came_free_is_not_asked_about_time_before_it() {
        offer(free(-90, 30, 0, 30), missing(1, 30, 0), lasting(2, 30), lasting(3, 30));

        assertThat(asked).containsExactly(served(2, 0));
    }

    @Test
    void who_missed_the_time_beside_it_is_not_asked_about_every_quarter() {
        offer(free(-90, 30, 0, 30), missing(1, 60, -30));

        assertThat(asked).isEmpty();
    }

    @Test
    void a_stretch_is_of_use_as_long_as_a_part_of_it_is_not_too_soon() {
        assertThat(OfferRound.isInTime(freed(30), minute(-61))).isTrue();
        assertThat(OfferRound.isInTime(freed(30), minute(-60))).isFalse();
        assertThat(OfferRound.isInTime(freed(60), minute(-31))).isTrue();
        assertThat(OfferRound.isInTime(freed(60), minute(-30))).isFalse();
        assertThat(OfferRound.isInTime(freed(29), MONDAY_9AM)).isFalse();
    }

    /** Whatever is free, whoever waits and whenever the only room is taken. */
    @Property
    void nobody_is_left_out_who_could_come_and_nobody_is_asked_in_vain_too_often(
            @ForAll("lines") List<QueuedPatient> line,
            @ForAll @IntRange(min = 30, max = 90) int free,
            @ForAll @IntRange(max = 90) int takenFrom,
            @ForAll @IntRange(max = 60) int takenFor,
            @ForAll @IntRange(min = -200, max = 0) int now) {
        var taken = new TimeSpan(minute(takenFrom), minute(takenFrom + takenFor));
        var stretch = free(free);

        var offered = offer(
                stretch,
                minute(now),
                (_, visit) -> visit.overlaps(taken) ? taken(ResourceKind.ROOM) : Optional.empty(),
                line.toArray(QueuedPatient[]::new));

        assertThat(offered)
                .allSatisfy(visit -> assertThat(visit.startsAt()).isAfter(minute(now + 60)))
                .allSatisfy(visit -> assertThat(visit.endsAt())
                        .isBeforeOrEqualTo(stretch.free().endsAt()));
        var served = asked.stream().filter(Asked::served).map(Asked::nr).toList();
        var starts = Stream.iterate(0, start -> start < free, start -> start + 15)
                .filter(start -> start > now + 60)
                .toList();
        for (var place : line) {
            if (!served.contains(nr(place))) {
                assertThat(starts).noneMatch(start -> {
                    var visit = new TimeSpan(minute(start), minute(start).plus(place.duration()));
                    return place.suits(stretch, minute(start))
                            && !visit.overlaps(taken)
                            && offered.stream().noneMatch(visit::overlaps);
                });
            }
        }
        var lengths = line.stream().map(QueuedPatient::duration).distinct().count();
        assertThat(asked.size() - served.size()).isLessThanOrEqualTo((int) lengths * 8);
    }

    @Provide
    Arbitrary<List<QueuedPatient>> lines() {
        return Combinators.combine(
                        Arbitraries.of(30, 45, 60, 90),
                        Arbitraries.integers().between(-60, 60),
                        Arbitraries.integers().between(30, 180))
                .as((minutes, earliest, width) -> wishing(0, minutes, earliest, earliest + width))
                .list()
                .ofMaxSize(12)
                .map(OfferRoundSpec::numbered);
    }

    private static List<QueuedPatient> numbered(List<QueuedPatient> places) {
        var line = new ArrayList<QueuedPatient>();
        for (var place : places) {
            line.add(new QueuedPatient(
                    entry(line.size() + 1), place.duration(), place.earliest(), place.latest(), place.missed()));
        }
        return line;
    }

    private void offer(Stretch free, QueuedPatient... line) {
        offer(free, (_, _) -> Optional.empty(), line);
    }

    private void offer(
            Stretch free, BiFunction<QueuedPatient, TimeSpan, Optional<Rejection>> objection, QueuedPatient... line) {
        offer(free, MONDAY_9AM, objection, line);
    }

    private List<TimeSpan> offer(
            Stretch free,
            Instant at,
            BiFunction<QueuedPatient, TimeSpan, Optional<Rejection>> objection,
            QueuedPatient... line) {
        asked.clear();
        var offered = new ArrayList<TimeSpan>();
        var round = OfferRound.of(free, List.of(line), at);
        while (round.next().isPresent()) {
            var place = round.next().get();
            var visit = new TimeSpan(round.start(), round.start().plus(place.duration()));
            var refusal = objection.apply(place, visit);
            asked.add(new Asked(
                    nr(place), Duration.between(TUESDAY_10AM, round.start()).toMinutes(), refusal.isEmpty()));
            if (refusal.isEmpty()) {
                offered.add(visit);
            }
            round = refusal.isPresent() ? round.refused(refusal.get()) : round.taken();
        }
        return offered;
    }

    private static BiFunction<QueuedPatient, TimeSpan, Optional<Rejection>> until(int minute, ResourceKind what) {
        return (_, visit) -> visit.endsAt().isAfter(minute(minute)) ? taken(what) : Optional.empty();
    }

    private static Optional<Rejection> taken(ResourceKind what) {
        return Optional.of(new TimeTaken(List.of(new Conflict(what, null, null))));
    }

    private static FreedTime freed(int minutes) {
        return new FreedTime(NORTH, VisitKind.TREATMENT, MARA, TUESDAY_10AM, minute(minutes));
    }

    /** All of it came free. */
    private static Stretch free(int minutes) {
        return free(0, minutes, 0, minutes);
    }

    /** A part of it came free. */
    private static Stretch free(int from, int to, int freedFrom, int freedTo) {
        return new Stretch(
                MARA, new TimeSpan(minute(from), minute(to)), new TimeSpan(minute(freedFrom), minute(freedTo)));
    }

    private static QueuedPatient lasting(int nr, int minutes) {
        return wishing(nr, minutes, -600, 600);
    }

    private static QueuedPatient wishing(int nr, int minutes, int earliest, int latest) {
        return new QueuedPatient(entry(nr), Duration.ofMinutes(minutes), minute(earliest), minute(latest), List.of());
    }

    private static QueuedPatient missing(int nr, int minutes, int missed) {
        return new QueuedPatient(
                entry(nr), Duration.ofMinutes(minutes), minute(-600), minute(600), List.of(minute(missed)));
    }

    private static WaitingListEntryId entry(int nr) {
        return new WaitingListEntryId(new UUID(0, nr));
    }

    private static long nr(QueuedPatient place) {
        return place.entryId().value().getLeastSignificantBits();
    }

    private static Instant minute(int minute) {
        return TUESDAY_10AM.plus(Duration.ofMinutes(minute));
    }

    private static Asked served(long nr, long start) {
        return new Asked(nr, start, true);
    }

    private static Asked refused(long nr, long start) {
        return new Asked(nr, start, false);
    }

    /** Who was asked about a visit from which minute on, and whether they have it. */
    private record Asked(long nr, long start, boolean served) {}
}
