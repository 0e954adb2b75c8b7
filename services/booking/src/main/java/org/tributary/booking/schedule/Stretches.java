package org.tributary.booking.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stretches of time seen as one: such as all of a therapist's shifts, or all that a room is taken for. */
public final class Stretches {

    /** Where each begins, and ends; those that touch or overlap are one. */
    private final TreeMap<Instant, Instant> ends = new TreeMap<>();

    /** No time at all. */
    public static final Stretches NONE = of(List.of());

    private Stretches() {}

    public static Stretches of(Collection<TimeSpan> spans) {
        var stretches = new Stretches();
        spans.stream()
                .filter(TimeSpan::lasts)
                .sorted(Comparator.comparing(TimeSpan::startsAt))
                .forEach(stretches::add);
        return stretches;
    }

    /** Whether they leave no moment of this span out. */
    public boolean cover(TimeSpan span) {
        var around = ends.floorEntry(span.startsAt());
        return around != null && !around.getValue().isBefore(span.endsAt());
    }

    /** What of them lies in the others as well. */
    public Stretches within(Stretches others) {
        return of(spans().stream()
                .flatMap(span -> others.spans().stream().map(span::within))
                .toList());
    }

    /** What of them none of the others takes. */
    public Stretches without(Stretches others) {
        var left = new ArrayList<TimeSpan>();
        for (var span : spans()) {
            var from = span.startsAt();
            for (var taken : others.spans()) {
                if (taken.overlaps(span)) {
                    left.add(new TimeSpan(from, taken.startsAt()));
                    from = taken.endsAt();
                }
            }
            left.add(new TimeSpan(from, span.endsAt()));
        }
        return of(left);
    }

    /** In the order of time, none touching another. */
    public List<TimeSpan> spans() {
        return ends.entrySet().stream()
                .map(stretch -> new TimeSpan(stretch.getKey(), stretch.getValue()))
                .toList();
    }

    /** Whether any moment of this span is in one of them. */
    public boolean overlap(TimeSpan span) {
        var before = ends.lowerEntry(span.endsAt());
        return before != null && before.getValue().isAfter(span.startsAt());
    }

    /** The first beginning at or after a moment. */
    public Optional<Instant> nextFrom(Instant moment) {
        return Optional.ofNullable(ends.ceilingKey(moment));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stretches same && ends.equals(same.ends);
    }

    @Override
    public int hashCode() {
        return ends.hashCode();
    }

    @Override
    public String toString() {
        return spans().toString();
    }

    private void add(TimeSpan span) {
        var last = ends.lastEntry();
        if (last == null || last.getValue().isBefore(span.startsAt())) {
            ends.put(span.startsAt(), span.endsAt());
        } else if (last.getValue().isBefore(span.endsAt())) {
            ends.put(last.getKey(), span.endsAt());
        }
    }
}
