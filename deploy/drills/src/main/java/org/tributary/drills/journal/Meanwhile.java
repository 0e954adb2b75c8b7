package org.tributary.drills.journal;

/** What is promised to callers while a fault is in effect. */
public enum Meanwhile {
    /** Calls may fail; those that succeed must last. */
    ANYTHING,

    /** Commands are taken as ever, such as while the broker is away. */
    COMMANDS_ACCEPTED,

    /** What is not carried out is refused with {@code 503}, such as while the disk is full. */
    REFUSED_WITH_503
}
