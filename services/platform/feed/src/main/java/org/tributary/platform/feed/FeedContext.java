package org.tributary.platform.feed;

import java.time.Clock;

/** What all feeds of a service share. */
record FeedContext(
        Broker broker,
        RecordDecoder reader,
        CheckpointStore offsets,
        ParkedEvents parkedEvents,
        CatchUpWaiter arrivals,
        FeedSettings settings,
        Clock clock) {}
