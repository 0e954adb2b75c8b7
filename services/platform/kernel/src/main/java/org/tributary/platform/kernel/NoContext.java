package org.tributary.platform.kernel;

/** What a decision is judged by besides state and command where that is nothing. */
public enum NoContext {
    NONE
}
