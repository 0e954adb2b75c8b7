package org.tributary.platform.feed.consumer;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * How the feeds are doing. The status counts neither as up nor as down, because a service accepts commands whatever its
 * feeds wait for.
 */
final class FeedHealth implements HealthIndicator {

    private static final Status BEHIND = new Status("BEHIND", "Facts of other services do not arrive at present");

    private final FeedRunner feeds;

    FeedHealth(FeedRunner feeds) {
        this.feeds = feeds;
    }

    @Override
    public Health health() {
        var states = feeds.states();
        var following = states.values().stream().allMatch(state -> state == FeedStatus.State.FOLLOWING);
        return Health.status(following ? Status.UP : BEHIND).withDetails(states).build();
    }
}
