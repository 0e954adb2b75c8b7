package org.tributary.referral.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.referral.servicelevel.ClockStep.ANSWER;
import static org.tributary.referral.servicelevel.ClockStep.DECISION;
import static org.tributary.referral.servicelevel.ClockStep.FIRST_VISIT;
import static org.tributary.referral.servicelevel.ClockStep.SCHEDULING;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.events.PartnerId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.referral.servicelevel.Clocks.Taken;
import org.tributary.referral.servicelevel.ServiceLevels.Calendar;

class ClocksSpec {

    private static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");
    private static final PartnerId QUAYSIDE = PartnerId.next();
    private static final PartnerId FAVOURED = PartnerId.next();
    private static final Set<ClockStep> NONE = Set.of();

    private final Calendar nineToFive = new Calendar(
            ZoneOffset.UTC,
            Stream.of(DayOfWeek.values())
                    .map(day -> new OpeningHours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                    .toList());
    private final ServiceLevels levels = new ServiceLevels(
            "test",
            "nobody",
            0.75,
            nineToFive,
            Map.of(Priority.ROUTINE, targets(16), Priority.URGENT, targets(4)),
            Map.of(FAVOURED, Map.of(Priority.ROUTINE, targets(2))));

    @Test
    void a_decision_is_due_after_its_working_hours_and_warned_of_before() {
        var clocks = of(Priority.URGENT, QUAYSIDE, MONDAY_9AM.plus(Duration.ofHours(1)), received());

        assertThat(clocks)
                .containsExactly(new DueStep(
                        DECISION,
                        MONDAY_9AM,
                        Instant.parse("2026-03-02T12:00:00Z"),
                        Instant.parse("2026-03-02T13:00:00Z"),
                        null,
                        false));
    }

    @Test
    void what_is_routine_may_take_longer_and_a_partner_may_have_agreed_on_less() {
        assertThat(of(Priority.ROUTINE, QUAYSIDE, MONDAY_9AM, received())
                        .getFirst()
                        .due())
                .isEqualTo("2026-03-03T17:00:00Z");
        assertThat(of(Priority.ROUTINE, FAVOURED, MONDAY_9AM, received())
                        .getFirst()
                        .due())
                .isEqualTo("2026-03-02T11:00:00Z");
        assertThat(of(Priority.URGENT, FAVOURED, MONDAY_9AM, received())
                        .getFirst()
                        .due())
                .isEqualTo("2026-03-02T13:00:00Z");
    }

    @Test
    void a_question_stops_the_clinics_clock_and_starts_the_partners() {
        var asked = new Taken(at("2026-03-02T10:00:00Z"), Set.of(DECISION), Set.of(ANSWER));
        var answered = new Taken(at("2026-03-02T16:00:00Z"), Set.of(ANSWER), Set.of(DECISION));

        var clocks = of(Priority.URGENT, QUAYSIDE, at("2026-03-03T10:00:00Z"), received(), asked, answered);

        assertThat(clocks).extracting(DueStep::step).containsExactly(DECISION, ANSWER, DECISION);
        assertThat(clocks).extracting(DueStep::overdue).containsExactly(false, true, false);
        assertThat(clocks).extracting(DueStep::isOpen).containsExactly(false, false, true);
        assertThat(clocks.getLast().due()).isEqualTo("2026-03-03T12:00:00Z");
    }

    @Test
    void what_is_late_is_overdue_whether_it_was_taken_or_not() {
        var late = at("2026-03-02T15:00:00Z");
        assertThat(of(Priority.URGENT, QUAYSIDE, late, received()).getFirst().overdue())
                .isTrue();

        var accepted = new Taken(late, Set.of(DECISION, ANSWER), Set.of(SCHEDULING, FIRST_VISIT));
        var clocks = of(Priority.URGENT, QUAYSIDE, late, received(), accepted);
        assertThat(clocks).extracting(DueStep::step).containsExactly(DECISION, SCHEDULING, FIRST_VISIT);
        assertThat(clocks).extracting(DueStep::overdue).containsExactly(true, false, false);
    }

    @Test
    void a_clock_that_runs_is_not_started_again() {
        var cancelled = new Taken(at("2026-03-02T10:00:00Z"), NONE, Set.of(DECISION));

        assertThat(of(Priority.URGENT, QUAYSIDE, MONDAY_9AM, received(), cancelled))
                .singleElement()
                .extracting(DueStep::since)
                .isEqualTo(MONDAY_9AM);
    }

    @Test
    void a_document_that_lacks_a_target_is_refused_by_name() {
        var lacking = new EnumMap<ClockStep, Duration>(targets(4));
        lacking.remove(ANSWER);

        assertThatThrownBy(() -> new ServiceLevels(
                        "test",
                        "nobody",
                        0.75,
                        nineToFive,
                        Map.of(Priority.ROUTINE, targets(16), Priority.URGENT, lacking),
                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("targets.URGENT.ANSWER");
    }

    private List<DueStep> of(Priority priority, PartnerId partner, Instant now, Taken... steps) {
        return new Clocks(levels, priority, partner, levels.chainHours()).of(List.of(steps), now);
    }

    private static Taken received() {
        return new Taken(MONDAY_9AM, NONE, Set.of(DECISION));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static Map<ClockStep, Duration> targets(int hours) {
        var targets = new EnumMap<ClockStep, Duration>(ClockStep.class);
        for (var step : ClockStep.values()) {
            targets.put(step, Duration.ofHours(hours));
        }
        return targets;
    }
}
