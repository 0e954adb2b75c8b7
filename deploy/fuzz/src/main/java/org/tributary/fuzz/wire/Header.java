package org.tributary.fuzz.wire;

/** One line of a request's head. */
public record Header(String name, String value) {}
