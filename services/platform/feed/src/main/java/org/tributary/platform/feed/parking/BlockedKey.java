package org.tributary.platform.feed.parking;

/** A key of one partition, as one feed reads it. Parked events of one key wait behind each other. */
public record BlockedKey(String feed, String topic, int partition, String key) {}
