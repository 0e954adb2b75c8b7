package org.tributary.events.terms;

/** What a course of treatment works towards. */
public enum Goal {
    LOOSEN_CONNECTIVE_TISSUE,
    ACTIVATE_VESSEL_PUMPS,
    OPEN_ALTERNATIVE_PATHWAYS,
    STRENGTHEN_VESSEL_WALLS
}
