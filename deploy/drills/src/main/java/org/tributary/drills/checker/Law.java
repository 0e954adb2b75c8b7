package org.tributary.drills.checker;

import java.util.stream.Stream;
import org.tributary.drills.checker.evidence.Evidence;

/** Something that holds whatever went wrong. */
public interface Law {

    /** The law in one sentence. */
    String sentence();

    /** What contradicts it, each with the evidence; nothing if it holds. */
    Stream<String> breaches(Evidence evidence);
}
