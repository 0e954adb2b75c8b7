package org.tributary.referral.servicelevel;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.events.PartnerId;
import org.tributary.events.referral.ReferralEvent.Priority;

/** The clocks of one referral, by the steps that were taken: each step starts some and stops others. */
public final class Clocks {

    private final ServiceLevels levels;
    private final Priority priority;
    private final PartnerId partner;
    private final WorkingHours working;

    /** Of a referral of this partner, at whichever clinic works so. */
    public Clocks(ServiceLevels levels, Priority priority, PartnerId partner, WorkingHours working) {
        this.levels = levels;
        this.priority = priority;
        this.partner = partner;
        this.working = working;
    }

    /** A step that was taken, and which clocks it stops and starts. */
    public record Taken(Instant at, Set<ClockStep> stops, Set<ClockStep> starts) {}

    /** All clocks, the one that began first first. */
    public List<DueStep> of(List<Taken> steps, Instant now) {
        var running = new EnumMap<ClockStep, Instant>(ClockStep.class);
        var clocks = new ArrayList<DueStep>();
        for (var taken : steps) {
            for (var step : ClockStep.values()) {
                if (taken.stops().contains(step) && running.containsKey(step)) {
                    clocks.add(clock(step, requireNonNull(running.remove(step)), taken.at(), now));
                }
                if (taken.starts().contains(step)) {
                    running.putIfAbsent(step, taken.at());
                }
            }
        }
        running.forEach((step, since) -> clocks.add(clock(step, since, null, now)));
        return clocks.stream()
                .sorted(comparing(DueStep::since).thenComparing(DueStep::step))
                .toList();
    }

    private DueStep clock(ClockStep step, Instant since, @Nullable Instant done, Instant now) {
        return levels.clock(step, priority, partner, working, since, done, now);
    }
}
