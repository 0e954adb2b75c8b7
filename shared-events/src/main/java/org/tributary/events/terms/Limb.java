package org.tributary.events.terms;

/** An arm or a leg. */
public enum Limb {
    LEFT_ARM,
    RIGHT_ARM,
    LEFT_LEG,
    RIGHT_LEG;

    public boolean isLeg() {
        return this == LEFT_LEG || this == RIGHT_LEG;
    }

    /** The same limb of the other side, the healthy comparison of a unilateral course. */
    public Limb opposite() {
        return switch (this) {
            case LEFT_ARM -> RIGHT_ARM;
            case RIGHT_ARM -> LEFT_ARM;
            case LEFT_LEG -> RIGHT_LEG;
            case RIGHT_LEG -> LEFT_LEG;
        };
    }
}
