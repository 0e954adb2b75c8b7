package org.tributary.platform.feed;

import java.time.Clock;

/** What all feeds of a service share. */
record FeedSurroundings(
        Broker broker,
        RecordReader reader,
        FeedOffsets offsets,
        ParkedEvents parkedEvents,
        Arrivals arrivals,
        FeedSettings settings,
        Clock clock) {}
