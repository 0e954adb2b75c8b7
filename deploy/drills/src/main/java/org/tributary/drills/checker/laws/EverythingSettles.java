package org.tributary.drills.checker.laws;

import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;

/** Within a minute of healing every relay and every feed is at its end. */
public final class EverythingSettles implements Law {

    @Override
    public String sentence() {
        return "All is delivered and taken in within 60 s of healing";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return evidence.unsettled().stream();
    }
}
