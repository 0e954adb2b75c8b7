package org.tributary.events.terms;

/** The foot of a leg. */
public enum Foot {
    LEFT_FOOT,
    RIGHT_FOOT;

    /** The one of a leg. */
    public static Foot of(Limb leg) {
        return switch (leg) {
            case LEFT_LEG -> LEFT_FOOT;
            case RIGHT_LEG -> RIGHT_FOOT;
            case LEFT_ARM, RIGHT_ARM -> throw new IllegalArgumentException("An arm has no foot");
        };
    }

    public Limb leg() {
        return switch (this) {
            case LEFT_FOOT -> Limb.LEFT_LEG;
            case RIGHT_FOOT -> Limb.RIGHT_LEG;
        };
    }

    /** The one of the other leg. */
    public Foot opposite() {
        return of(leg().opposite());
    }
}
