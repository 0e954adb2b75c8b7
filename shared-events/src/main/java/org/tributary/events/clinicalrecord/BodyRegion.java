package org.tributary.events.clinicalrecord;

/** Where a technique is applied. */
public enum BodyRegion {
    NECK,
    ABDOMEN,
    BACK,
    LEFT_ARM,
    LEFT_FOREARM,
    LEFT_HAND,
    RIGHT_ARM,
    RIGHT_FOREARM,
    RIGHT_HAND,
    LEFT_LEG,
    LEFT_THIGH,
    LEFT_CALF,
    LEFT_FOOT,
    RIGHT_LEG,
    RIGHT_THIGH,
    RIGHT_CALF,
    RIGHT_FOOT
}
