package org.tributary.fuzz.laws;

import org.tributary.fuzz.tries.Tries.Asked;

/**
 * A broken law, once for all requests that break it in the same way.
 *
 * @param law what does not hold
 * @param number of the first try that showed it
 * @param what that one tried
 * @param command sends the first one again to the running system
 * @param answer to the first one
 * @param times how often it was seen
 */
public record Finding(Asked asked, String law, int number, String what, String command, String answer, int times) {

    /** What makes two findings one: numbers and ids aside, the same law at the same operation. */
    record Kind(Asked asked, String law) {}

    Kind kind() {
        return new Kind(
                asked,
                law.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                        .replaceAll("\\d{4,}", "…")
                        .replaceAll("/\\d+", "/…"));
    }

    Finding and(Finding other) {
        var first = number <= other.number ? this : other;
        return new Finding(
                first.asked, first.law, first.number, first.what, first.command, first.answer, times + other.times);
    }

    String text(long seed) {
        return """
                %s: %s (%d times)
                  %s: %s
                  %s
                  again: deploy/fuzz/run --seed %d --only %d
                """.formatted(asked, law, times, what, answer, command, seed, number);
    }
}
