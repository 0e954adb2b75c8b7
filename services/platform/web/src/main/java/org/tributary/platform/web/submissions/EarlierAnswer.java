package org.tributary.platform.web.submissions;

/**
 * What was answered when a request took effect; its body is looked up again.
 *
 * @param toTheSame whether the body then was the one now
 */
record EarlierAnswer(boolean toTheSame, int status, String location) {}
