package org.tributary.drills.checker.laws;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.journal.Attempt;
import org.tributary.drills.journal.Entry;
import org.tributary.drills.journal.Entry.Outcome;
import org.tributary.drills.journal.FaultWindow;

/** While the broker is away commands are accepted; while the disk is full what is not carried out is refused with 503. */
public final class PromisesAreKeptMeanwhile implements Law {

    private static final int FIRST_SERVER_ERROR = 500;
    private static final int SERVICE_UNAVAILABLE = 503;

    @Override
    public String sentence() {
        return "Commands are accepted while the broker is away, and refused with 503 while the disk is full";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return evidence.windows().stream().flatMap(window -> switch (window.meanwhile()) {
            case ANYTHING -> Stream.<String>empty();
            case COMMANDS_ACCEPTED ->
                Stream.of(failures(window, evidence, false), silence(window, evidence), doubts(window, evidence))
                        .flatMap(found -> found);
            case REFUSED_WITH_503 -> failures(window, evidence, true);
        });
    }

    /** Attempts that lie wholly in the fault's time: those at its edges may have met another. */
    private static Stream<String> failures(FaultWindow window, Evidence evidence, boolean mayRefuse) {
        return evidence.journal().stream()
                .flatMap(entry -> during(window, entry).stream()
                        .filter(attempt -> attempt.status() >= FIRST_SERVER_ERROR)
                        .filter(attempt -> !(mayRefuse && attempt.status() == SERVICE_UNAVAILABLE))
                        .map(attempt -> "%s at %s was answered %d during %s"
                                .formatted(entry.kind(), attempt.instance(), attempt.status(), window.fault())));
    }

    private static Stream<String> silence(FaultWindow window, Evidence evidence) {
        var accepted = evidence.journal().stream()
                .filter(entry -> entry.is(Outcome.ACKNOWLEDGED))
                .anyMatch(entry -> !during(window, entry).isEmpty());
        return accepted ? Stream.empty() : Stream.of("no command was accepted during " + window.fault());
    }

    /** Of a command that was asked and given up within the fault's time its caller must know what became of it. */
    private static Stream<String> doubts(FaultWindow window, Evidence evidence) {
        return evidence.journal().stream()
                .filter(entry -> entry.is(Outcome.UNKNOWN))
                .filter(entry ->
                        during(window, entry).size() == entry.attempts().size())
                .map(entry -> "%s under the key %s was not answered during %s"
                        .formatted(entry.kind(), entry.key(), window.fault()));
    }

    private static List<Attempt> during(FaultWindow window, Entry entry) {
        return entry.attempts().stream()
                .filter(attempt -> window.covers(attempt.at(), attempt.until()))
                .toList();
    }
}
