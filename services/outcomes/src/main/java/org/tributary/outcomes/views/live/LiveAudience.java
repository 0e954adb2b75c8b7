package org.tributary.outcomes.views.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tributary.platform.kernel.Shares;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.problems.StandardProblems;

/** Everybody who watches at this instance. Nobody is let in whom it could not tell everything. */
@Component
class LiveAudience {

    /** Each holds a connection, and little else. */
    static final int MOST = 500;

    /** A person has some windows open, and a program listens for many; neither keeps the others out. */
    static final int MOST_OF_ONE_CALLER = 50;

    private static final Duration COME_AGAIN_AFTER = Duration.ofSeconds(10);

    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Shares shares = new Shares(MOST_OF_ONE_CALLER);
    private boolean told;

    LiveAudience(MeterRegistry registry) {
        Gauge.builder("tributary.outcomes.live.subscribers", subscribers, Set::size)
                .description("Who is told at once what takes effect")
                .register(registry);
    }

    /**
     * Lets this caller in once more, who is told from now on what takes effect at these clinics.
     *
     * @throws ErrorResponseException if there is no room, or nothing to be heard at present
     */
    SseEmitter join(String caller, ClinicScope clinics) {
        var stream = new SseEmitter(0L); // it ends by itself
        var subscriber = new Subscriber(stream, clinics);
        admit(caller, subscriber);
        stream.onCompletion(subscriber::leave);
        subscriber.start(() -> {
            subscribers.remove(subscriber);
            shares.giveBack(caller);
        });
        return stream;
    }

    /** From now on it will be told everything. */
    synchronized void open() {
        told = true;
    }

    /** It may have missed something: all leave, and read anew what they show when they are back. */
    synchronized void close() {
        told = false;
        subscribers.forEach(Subscriber::leave);
    }

    void hear(LiveNotice notice) {
        subscribers.forEach(subscriber -> subscriber.hear(notice));
    }

    private synchronized void admit(String caller, Subscriber subscriber) {
        if (!told || subscribers.size() >= MOST || !shares.take(caller)) {
            var later = StandardProblems.of(HttpStatus.SERVICE_UNAVAILABLE).asException();
            later.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(COME_AGAIN_AFTER.toSeconds()));
            throw later;
        }
        subscribers.add(subscriber);
    }
}
