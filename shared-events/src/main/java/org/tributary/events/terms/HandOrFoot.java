package org.tributary.events.terms;

/** The end of a limb, which has no place in the cone model of its volume. */
public enum HandOrFoot {
    LEFT_HAND,
    RIGHT_HAND,
    LEFT_FOOT,
    RIGHT_FOOT;

    /** The limb that ends in it. */
    public Limb limb() {
        return switch (this) {
            case LEFT_HAND -> Limb.LEFT_ARM;
            case RIGHT_HAND -> Limb.RIGHT_ARM;
            case LEFT_FOOT -> Limb.LEFT_LEG;
            case RIGHT_FOOT -> Limb.RIGHT_LEG;
        };
    }

    /** The same of the other side. */
    public HandOrFoot opposite() {
        return switch (this) {
            case LEFT_HAND -> RIGHT_HAND;
            case RIGHT_HAND -> LEFT_HAND;
            case LEFT_FOOT -> RIGHT_FOOT;
            case RIGHT_FOOT -> LEFT_FOOT;
        };
    }
}
