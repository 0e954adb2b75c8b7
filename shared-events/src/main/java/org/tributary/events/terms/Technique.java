package org.tributary.events.terms;

/** A technique of vascular massage; how forceful it is decides what it needs. */
public enum Technique {
    LIGHT_STROKING,
    DEEP_KNEADING,
    MYOFASCIAL_RELEASE,
    LYMPHATIC_DRAINAGE,
    TRIGGER_POINT_RELEASE
}
