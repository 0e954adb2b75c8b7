package org.tributary.drills.checker;

import java.util.List;
import java.util.Map;

/**
 * What the checker found.
 *
 * @param broken the broken laws, each with what contradicts it
 * @param counts what it looked at
 */
public record Verdict(int laws, List<BrokenLaw> broken, Map<String, Long> counts) {

    public boolean isSound() {
        return broken.isEmpty();
    }

    /**
     * A law that was broken.
     *
     * @param evidence the first few contradictions
     */
    public record BrokenLaw(String sentence, long breaches, List<String> evidence) {}
}
