package org.tributary.events.clinicalrecord;

import org.jspecify.annotations.Nullable;
import org.tributary.events.terms.Foot;
import org.tributary.events.terms.HandOrFoot;
import org.tributary.events.terms.Limb;

/** Where a technique is applied, and where a finding is. A limb as a whole has parts. */
public enum BodyRegion {
    NECK(null),
    ABDOMEN(null),
    BACK(null),
    LEFT_ARM(null),
    LEFT_FOREARM(LEFT_ARM),
    LEFT_HAND(LEFT_ARM),
    RIGHT_ARM(null),
    RIGHT_FOREARM(RIGHT_ARM),
    RIGHT_HAND(RIGHT_ARM),
    LEFT_LEG(null),
    LEFT_THIGH(LEFT_LEG),
    LEFT_CALF(LEFT_LEG),
    LEFT_FOOT(LEFT_LEG),
    RIGHT_LEG(null),
    RIGHT_THIGH(RIGHT_LEG),
    RIGHT_CALF(RIGHT_LEG),
    RIGHT_FOOT(RIGHT_LEG);

    private final @Nullable BodyRegion whole;

    BodyRegion(@Nullable BodyRegion whole) {
        this.whole = whole;
    }

    /** An arm or a leg as a region. */
    public static BodyRegion of(Limb limb) {
        return valueOf(limb.name());
    }

    /** A foot as a region. */
    public static BodyRegion of(Foot foot) {
        return valueOf(foot.name());
    }

    /** A hand or foot as a region. */
    public static BodyRegion of(HandOrFoot end) {
        return valueOf(end.name());
    }

    /** Whether the other region lies within this one. */
    public boolean covers(BodyRegion other) {
        return this == other || this == other.whole;
    }

    /** Whether one of them lies within the other: who touches one may touch the other. */
    public boolean overlaps(BodyRegion other) {
        return covers(other) || other.covers(this);
    }
}
