package org.tributary.referral.terminology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.events.referral.ReferralEvent.Caution;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Technique;
import org.tributary.referral.terminology.Meaning.Part;
import org.tributary.referral.terminology.Meaning.Side;

/**
 * What a partner's system says of a person, as a clinic understands it. A mention counts, also in "no warfarin": a person reads it
 * before anybody is treated.
 *
 * @param condition the one that is named; none if none of the four is, or more than one
 * @param notUnderstood codes that mean nothing here, and what could not be told
 */
public record Understanding(
        @Nullable Condition condition,
        List<Limb> limbs,
        List<Caution> cautions,
        List<Technique> techniques,
        List<String> notUnderstood) {

    /** Collects what is said, concept by concept. */
    static final class Gathering {

        private final Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        private final Set<Limb> limbs = EnumSet.noneOf(Limb.class);
        private final Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        private final Set<Technique> techniques = EnumSet.noneOf(Technique.class);
        private final Set<String> left = new LinkedHashSet<>();

        void add(Concept concept, List<Meaning> meanings) {
            for (var meaning : meanings) {
                switch (meaning) {
                    case Meaning.Treats it -> conditions.add(it.condition());
                    case Meaning.Warns it -> cautions.add(it.caution());
                    case Meaning.Wishes it -> techniques.add(it.technique());
                    case Side _, Part _ -> {
                        // a side says something of the limb beside it
                    }
                }
            }
            addLimbs(meanings);
            if (meanings.isEmpty()) {
                concept.codes().forEach(code -> left.add(code.told()));
            }
        }

        /** Each limb is on the side that was said last before it, or else first after it. */
        private void addLimbs(List<Meaning> meanings) {
            Side side = null;
            var waiting = new ArrayList<Part>();
            for (var meaning : meanings) {
                if (meaning instanceof Side said) {
                    side = said;
                    waiting.forEach(part -> add(part, said));
                    waiting.clear();
                } else if (meaning instanceof Part part) {
                    if (side == null) {
                        waiting.add(part);
                    } else {
                        add(part, side);
                    }
                }
            }
        }

        private void add(Part part, Side side) {
            var left = part == Part.ARM ? Limb.LEFT_ARM : Limb.LEFT_LEG;
            switch (side) {
                case LEFT -> limbs.add(left);
                case RIGHT -> limbs.add(left.opposite());
                case BOTH -> limbs.addAll(List.of(left, left.opposite()));
            }
        }

        Understanding whole() {
            if (conditions.size() > 1) {
                left.add("More than one condition is named: " + conditions);
            }
            return new Understanding(
                    conditions.size() == 1 ? conditions.iterator().next() : null,
                    List.copyOf(limbs),
                    List.copyOf(cautions),
                    List.copyOf(techniques),
                    List.copyOf(left));
        }
    }
}
