package org.tributary.referral.servicelevel;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.events.PartnerId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.referral.ReferralEvent.Priority;

/**
 * How much working time each step of a referral may take. A document of the chain's, not a published rule.
 *
 * @param author who answers for it
 * @param warnAtShare of that time after which it is told that the step will be due; 0 to 1
 * @param withoutClinic when the chain works that has not been told which clinic is to look at a referral
 * @param targets by priority, for every partner
 * @param partners targets that were agreed with a partner; where a priority is not named, those for everybody
 */
public record ServiceLevels(
        String version,
        String author,
        double warnAtShare,
        Calendar withoutClinic,
        Map<Priority, Map<ClockStep, Duration>> targets,
        Map<PartnerId, Map<Priority, Map<ClockStep, Duration>>> partners) {

    /** Hours of a week in a zone. */
    public record Calendar(ZoneId zone, List<OpeningHours> hours) {}

    /**
     * Refuses a document by which some step would have no target.
     *
     * @throws IllegalArgumentException if there is one, or if a share or a target makes no sense
     */
    public ServiceLevels {
        if (!(warnAtShare > 0 && warnAtShare <= 1)) {
            throw new IllegalArgumentException("warnAtShare is above 0 and 1 at most, not " + warnAtShare);
        }
        for (var priority : Priority.values()) {
            requireWhole("targets." + priority, targets.get(priority));
        }
        partners.forEach((partner, agreed) ->
                agreed.forEach((priority, steps) -> requireWhole("partners." + partner + "." + priority, steps)));
    }

    /** The clock of a step that began to run then. */
    DueStep clock(
            ClockStep step,
            Priority priority,
            PartnerId partner,
            WorkingHours working,
            Instant since,
            @Nullable Instant done,
            Instant now) {
        var target = targetOf(step, priority, partner);
        var warning = Duration.ofSeconds(Math.round(target.toSeconds() * warnAtShare));
        return DueStep.of(step, since, working.after(since, warning), working.after(since, target), done, now);
    }

    /** When the chain works, for what no clinic has been asked to look at. */
    public WorkingHours chainHours() {
        return new WorkingHours(withoutClinic.zone(), withoutClinic.hours(), List.of());
    }

    private Duration targetOf(ClockStep step, Priority priority, PartnerId partner) {
        var agreed = partners.getOrDefault(partner, Map.of()).get(priority);
        return requireNonNull((agreed == null ? requireNonNull(targets.get(priority)) : agreed).get(step));
    }

    private static void requireWhole(String where, @Nullable Map<ClockStep, Duration> steps) {
        for (var step : ClockStep.values()) {
            var target = steps == null ? null : steps.get(step);
            if (target == null || !target.isPositive()) {
                throw new IllegalArgumentException(
                        "Service levels: " + where + "." + step + " is missing or not positive");
            }
        }
    }
}
