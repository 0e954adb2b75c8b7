package org.tributary.outcomes.views.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tributary.outcomes.views.live.LiveNotice.Facts;
import org.tributary.outcomes.views.live.LiveNotice.Many;
import org.tributary.platform.web.ClinicScope;

/** One who watches. Only what waits for them is kept, and little of that: who is too slow is sent away and reads anew. */
final class Subscriber {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);

    static final int MOST_WAITING = 256;

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    /** Then they come again and show anew that they may listen. */
    private static final Duration LONGEST_STAY = Duration.ofMinutes(10);

    private final BlockingQueue<LiveNotice> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final SseEmitter stream;
    private final ClinicScope clinics;
    private volatile boolean leaving;
    private volatile @Nullable Thread telling;

    Subscriber(SseEmitter stream, ClinicScope clinics) {
        this.stream = stream;
        this.clinics = clinics;
    }

    /** Begins to tell, on a thread that costs nothing while it waits for a browser. */
    void start(Runnable left) {
        telling = Thread.ofVirtual().name("live-subscriber").start(() -> {
            try {
                tell();
            } finally {
                left.run();
            }
        });
    }

    void hear(LiveNotice notice) {
        if (!waiting.offer(notice)) {
            leave();
        }
    }

    /** Ends the stream, even in the middle of a word to somebody who does not listen. */
    void leave() {
        leaving = true;
        waiting.clear();
        var thread = telling;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void tell() {
        var end = System.nanoTime() + LONGEST_STAY.toNanos();
        try {
            stream.send(SseEmitter.event().comment(" listening"));
            while (!leaving && System.nanoTime() - end < 0) {
                send(waiting.poll(SIGN_OF_LIFE.toSeconds(), TimeUnit.SECONDS));
            }
        } catch (InterruptedException | IOException | IllegalStateException e) {
            LOG.debug("A subscriber has left: {}", e.toString());
        } finally {
            stream.complete();
        }
    }

    private void send(@Nullable LiveNotice notice) throws IOException {
        switch (notice) {
            case null -> stream.send(SseEmitter.event().comment(" still here"));
            case Facts all -> {
                var theirs = all.within(clinics);
                if (!theirs.facts().isEmpty()) {
                    stream.send(SseEmitter.event().name("facts").data(theirs));
                }
            }
            case Many many -> stream.send(SseEmitter.event().name("many").data(many));
        }
    }
}
