package org.tributary.drills.checker.laws;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.journal.Attempt;
import org.tributary.drills.journal.Entry;
import org.tributary.drills.journal.FaultWindow;

/** While the broker is away commands are accepted; while the disk is full what is not carried out is refused with 503. */
public final class PromisesAreKeptMeanwhile implements Law {

    private static final int SERVICE_UNAVAILABLE = 503;

    @Override
    public String sentence() {
        return "Commands are accepted while the broker is away, and refused with 503 while the disk is full";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return evidence.windows().stream().flatMap(window -> switch (window.meanwhile()) {
            case ANYTHING -> Stream.<String>empty();
            case COMMANDS_ACCEPTED -> Stream.concat(failures(window, evidence, false), silence(window, evidence));
            case REFUSED_WITH_503 -> Stream.concat(failures(window, evidence, true), nothingRefused(window, evidence));
        });
    }

    /** One attempt of a request. */
    private record Tried(Entry entry, Attempt attempt) {

        boolean isAccepted() {
            return attempt.status() / 100 == 2;
        }

        @Override
        public String toString() {
            return entry.kind() + " under the key " + entry.key() + " at " + attempt.instance();
        }
    }

    private static Stream<String> failures(FaultWindow window, Evidence evidence, boolean mayRefuse) {
        return during(window, evidence).stream()
                .filter(tried -> tried.attempt().isInDoubt() || tried.attempt().status() == Attempt.NOT_REACHED)
                .filter(tried -> !(mayRefuse && tried.attempt().status() == SERVICE_UNAVAILABLE))
                .map(tried -> tried
                        + (tried.attempt().status() > 0
                                ? " was answered " + tried.attempt().status()
                                : " was not answered")
                        + " during " + window.fault());
    }

    private static Stream<String> silence(FaultWindow window, Evidence evidence) {
        var tried = during(window, evidence);
        if (tried.isEmpty()) {
            return Stream.of("no command was sent during " + window.fault());
        }
        return tried.stream().collect(groupingBy(one -> one.entry().service())).entrySet().stream()
                .filter(service -> service.getValue().stream().noneMatch(Tried::isAccepted))
                .map(service -> "no command of " + service.getKey() + " was accepted during " + window.fault());
    }

    /** Where nothing was refused the disk was not full, and nothing has been shown. */
    private static Stream<String> nothingRefused(FaultWindow window, Evidence evidence) {
        var refused = during(window, evidence).stream()
                .anyMatch(tried -> tried.attempt().status() == SERVICE_UNAVAILABLE);
        return refused ? Stream.empty() : Stream.of("nothing was refused during " + window.fault());
    }

    /** Attempts that lie wholly in the fault's time: those at its edges may have met another. */
    private static List<Tried> during(FaultWindow window, Evidence evidence) {
        return evidence.journal().stream()
                .flatMap(entry -> entry.attempts().stream()
                        .filter(attempt -> window.covers(attempt.at(), attempt.until()))
                        .map(attempt -> new Tried(entry, attempt)))
                .toList();
    }
}
