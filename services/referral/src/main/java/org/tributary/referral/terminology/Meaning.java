package org.tributary.referral.terminology;

import org.tributary.events.referral.ReferralEvent.Caution;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Technique;

/** One thing that a code or a word can mean to a clinic. */
sealed interface Meaning {

    /** Something that the chain treats. */
    record Treats(Condition condition) implements Meaning {}

    /** Something that stands against massage until a clinician has looked at it. */
    record Warns(Caution caution) implements Meaning {}

    /** What the partner wishes to be done. */
    record Wishes(Technique technique) implements Meaning {}

    /** On which side of the body. */
    enum Side implements Meaning {
        LEFT,
        RIGHT,
        BOTH
    }

    /** Which kind of limb. */
    enum Part implements Meaning {
        ARM,
        LEG
    }

    /** The meaning of this name, as the table of meanings has it. */
    static Meaning named(String name) {
        return switch (name) {
            case "LEFT", "RIGHT", "BOTH" -> Side.valueOf(name);
            case "ARM", "LEG" -> Part.valueOf(name);
            case "ANTICOAGULANT", "CLOTTING_DISORDER", "THROMBOSIS" -> new Warns(Caution.valueOf(name));
            case "CHRONIC_VENOUS_INSUFFICIENCY",
                    "LYMPHEDEMA",
                    "PERIPHERAL_ARTERY_DISEASE",
                    "DIABETIC_PERIPHERAL_NEUROPATHY" -> new Treats(Condition.valueOf(name));
            default -> new Wishes(Technique.valueOf(name));
        };
    }
}
