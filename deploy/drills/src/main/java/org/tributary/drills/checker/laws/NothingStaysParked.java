package org.tributary.drills.checker.laws;

import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;

/** Once the poison is repaired or discarded, nothing waits for a person any more. */
public final class NothingStaysParked implements Law {

    /** Under this name the evidence has what is parked in any service. */
    public static final String TABLE = "parked";

    @Override
    public String sentence() {
        return "After repair nothing stays parked";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return evidence.table(TABLE).stream().map(row -> "still parked: " + row);
    }
}
