package org.tributary.referral.terminology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a partner's system says, in codes, in words, or in both.
 *
 * @param where in which part of what was sent, as an expression
 */
public record Concept(
        String where, List<Code> codes, @Nullable String words) {

    /** A code of some system; without a system it is a word. */
    public record Code(
            @Nullable String system, String code, @Nullable String display) {

        /** As it is told to whoever decides. */
        String told() {
            var named = system == null ? code : system + " " + code;
            return display == null ? named : named + " (" + display + ")";
        }
    }

    @Override
    public String toString() {
        return "Concept[at " + where + "]";
    }
}
