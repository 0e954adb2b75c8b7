package org.tributary.platform.feed.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs every feed of the service on a thread of its own: started last, stopped first. */
final class FeedRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedRunner.class);

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final FeedContext context;
    private final List<Running> running = new ArrayList<>();

    FeedRunner(Stream<Feed> feeds, FeedContext context, MeterRegistry registry) {
        this.context = context;
        feeds.forEach(feed -> {
            var status = new FeedStatus(feed.name());
            var metrics = new FeedMetrics(feed.name(), feed.topics(), status, registry, context.clock());
            if (members.put(feed.name(), new Member(feed, status, metrics)) != null) {
                throw new IllegalStateException(
                        "Two feeds are named " + feed.name() + "; they would share their offsets");
            }
        });
    }

    private record Member(Feed feed, FeedStatus status, FeedMetrics metrics) {}

    private record Running(FeedLoop loop, Thread thread) {}

    /** How each feed is doing. */
    Map<String, FeedStatus.State> states() {
        var states = new LinkedHashMap<String, FeedStatus.State>();
        members.forEach((name, member) -> states.put(name, member.status().state()));
        return states;
    }

    @Override
    public void start() {
        synchronized (running) {
            members.forEach((name, member) -> {
                var loop = new FeedLoop(member.feed(), context, member.status(), member.metrics());
                running.add(new Running(
                        loop, Thread.ofPlatform().name("feed-" + name).daemon().start(loop)));
            });
        }
    }

    @Override
    public void stop() {
        synchronized (running) {
            running.forEach(one -> one.loop().stop());
            var deadline = System.nanoTime() + STOPS_WITHIN.toNanos();
            running.forEach(one -> awaitEnd(one.thread(), Duration.ofNanos(deadline - System.nanoTime())));
            running.clear();
        }
    }

    @Override
    public boolean isRunning() {
        synchronized (running) {
            return !running.isEmpty();
        }
    }

    private static void awaitEnd(Thread thread, Duration patience) {
        try {
            if (!thread.join(patience)) {
                LOG.warn(
                        "{} has not ended within {}; what it is at takes effect whole or not at all",
                        thread.getName(),
                        STOPS_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
