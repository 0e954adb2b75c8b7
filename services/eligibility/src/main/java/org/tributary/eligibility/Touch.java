package org.tributary.eligibility;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.GateWindow.Restriction;
import org.tributary.events.terms.Technique;

/** A set of techniques at regions of the body: forbidden ones, or cleared ones. */
final class Touch {

    private static final int TECHNIQUES = Technique.values().length;

    static final Touch NONE = new Touch(new BitSet());
    static final Touch ALL = of(List.of(), _ -> true);

    /** A bit for each technique at each region. */
    private final BitSet bits;

    private Touch(BitSet bits) {
        this.bits = bits;
    }

    /** These techniques at the regions that are meant; no technique named: all. */
    static Touch of(Collection<Technique> techniques, Predicate<BodyRegion> regions) {
        var bits = new BitSet();
        for (var region : BodyRegion.values()) {
            if (regions.test(region)) {
                for (var technique : techniques.isEmpty() ? EnumSet.allOf(Technique.class) : techniques) {
                    bits.set(bit(technique, region));
                }
            }
        }
        return new Touch(bits);
    }

    Touch and(Touch more) {
        var both = (BitSet) bits.clone();
        both.or(more.bits);
        return new Touch(both);
    }

    Touch without(Touch less) {
        var rest = (BitSet) bits.clone();
        rest.andNot(less.bits);
        return new Touch(rest);
    }

    boolean isEmpty() {
        return bits.isEmpty();
    }

    /** Those that are in it at every region. */
    List<Technique> everywhere() {
        return Stream.of(Technique.values())
                .filter(technique -> Stream.of(BodyRegion.values()).allMatch(region -> includes(technique, region)))
                .toList();
    }

    /** What is in it at some regions only. */
    List<Restriction> somewhere() {
        var everywhere = everywhere();
        return Stream.of(BodyRegion.values())
                .map(region -> new Restriction(
                        region,
                        Stream.of(Technique.values())
                                .filter(technique -> includes(technique, region) && !everywhere.contains(technique))
                                .toList()))
                .filter(some -> !some.techniques().isEmpty())
                .toList();
    }

    private boolean includes(Technique technique, BodyRegion region) {
        return bits.get(bit(technique, region));
    }

    @SuppressWarnings("EnumOrdinal") // it is kept nowhere
    private static int bit(Technique technique, BodyRegion region) {
        return region.ordinal() * TECHNIQUES + technique.ordinal();
    }
}
