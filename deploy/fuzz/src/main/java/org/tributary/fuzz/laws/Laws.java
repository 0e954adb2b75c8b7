package org.tributary.fuzz.laws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tributary.fuzz.tries.Try;
import org.tributary.fuzz.wire.Answered;
import org.tributary.platform.conformance.Conformance;

/** What must hold of every answer, whatever was asked. */
public final class Laws {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int UNAVAILABLE = 503;

    private Laws() {}

    /** Whether nobody would have waited for it. */
    public static boolean isSlow(Answered answered) {
        return answered.took().compareTo(LONGEST) > 0;
    }

    /** Each law that this answer breaks, as a sentence. */
    public static List<String> brokenBy(Try attempt, Answered answered, Conformance conformance) {
        var broken = new ArrayList<String>();
        var answer = answered.exchange();
        var full =
                answer.status() == UNAVAILABLE && answer.header("Retry-After").isPresent();
        if (answer.status() >= 500 && !full) {
            broken.add("it fails with " + answer.status());
        }
        if (attempt.forbidden() && answer.succeeded()) {
            broken.add("what must be refused is carried out");
        }
        broken.addAll(conformance.faultsOf(answer));
        return broken;
    }
}
