package org.tributary.platform.kernel;

/** A way in which a rule says no: a record with its data, never a message. */
public interface Rejection {}
