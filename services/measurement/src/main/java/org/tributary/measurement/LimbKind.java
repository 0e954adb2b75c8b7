package org.tributary.measurement;

/** Arms and legs are measured with different error. */
public enum LimbKind {
    ARM,
    LEG
}
