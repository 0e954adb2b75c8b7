package org.tributary.platform.web.problems;

/** A part of a request that cannot be accepted. Its value is never repeated: it may be about a person. */
record InvalidField(String field, String message) {}
