package org.tributary.drills.checker.laws;

import java.time.Duration;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;

/** Behind a record that cannot be handled, only its own key waits. */
public final class PoisonDelaysNobodyElse implements Law {

    public static final Duration AT_MOST = Duration.ofSeconds(30);

    @Override
    public String sentence() {
        return "A poison record is parked with its successors, and delays other keys by no more than 30 s";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return Stream.concat(
                evidence.delays().stream()
                        .filter(delay -> delay.passed().compareTo(AT_MOST) >= 0)
                        .map(delay -> "%s stood at %s for %d s"
                                .formatted(
                                        delay.feed(),
                                        delay.poison(),
                                        delay.passed().toSeconds())),
                evidence.delays().stream()
                        .flatMap(delay -> delay.misplaced().stream()
                                .map(what -> "%s: %s, because of %s".formatted(delay.feed(), what, delay.poison()))));
    }
}
