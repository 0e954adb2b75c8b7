package org.tributary.platform.feed.consumer;

import java.time.Clock;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.feed.delivery.Deliveries;

/** What all feeds of a service share. */
record FeedContext(Broker broker, Deliveries deliveries, CatchUpWaiter catchUp, FeedSettings settings, Clock clock) {}
