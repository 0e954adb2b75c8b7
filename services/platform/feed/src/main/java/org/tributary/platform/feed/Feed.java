package org.tributary.platform.feed;

import java.util.Set;

/**
 * What makes one feed differ from another.
 *
 * @param atOnce how many records are taken at once, at most
 */
record Feed(String name, Set<String> topics, int atOnce, PartitionWork work) {}
