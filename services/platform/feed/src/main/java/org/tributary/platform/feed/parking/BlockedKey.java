package org.tributary.platform.feed.parking;

/** What parked events wait behind each other under: a key of one partition, as one feed reads it. */
public record BlockedKey(String feed, String topic, int partition, String key) {}
