package org.tributary.events.terms;

/** What is seen of a leg's veins (the C of CEAP), {@code R} where it has come back. */
public enum CeapClass {
    C0,
    C1,
    C2,
    C2R,
    C3,
    C4A,
    C4B,
    C4C,
    C5,
    C6,
    C6R
}
