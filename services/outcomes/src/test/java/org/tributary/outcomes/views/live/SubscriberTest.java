package org.tributary.outcomes.views.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tributary.outcomes.views.live.LiveNotice.Many;
import org.tributary.platform.web.ClinicScope;

class SubscriberTest {

    private static final LiveNotice NOTICE = new Many("booking");

    @Test
    void who_does_not_listen_is_sent_away_before_much_waits_for_them() {
        var stuck = new Stuck();
        var gone = new AtomicBoolean();
        var subscriber = new Subscriber(stuck, new ClinicScope.All());
        subscriber.start(() -> gone.set(true));
        await().until(() -> stuck.asked.getCount() == 0);

        for (var notice = 0; notice < Subscriber.MOST_WAITING; notice++) {
            subscriber.hear(NOTICE);
        }
        assertThat(gone).isFalse();

        subscriber.hear(NOTICE);

        await().untilTrue(gone);
    }

    @Test
    void there_is_room_for_so_many() {
        var audience = new LiveAudience(new SimpleMeterRegistry());
        assertThatThrownBy(() -> join(audience, 1)).isInstanceOf(ErrorResponseException.class);
        audience.open();
        for (var one = 0; one < LiveAudience.MOST; one++) {
            join(audience, one % (LiveAudience.MOST / LiveAudience.MOST_OF_ONE_CALLER));
        }

        assertThatThrownBy(() -> join(audience, LiveAudience.MOST)).isInstanceOf(ErrorResponseException.class);

        audience.close();
        audience.open();
        await().untilAsserted(() -> assertThat(join(audience, 1)).isNotNull());
        audience.close();
    }

    @Test
    void no_caller_keeps_the_others_out() {
        var audience = new LiveAudience(new SimpleMeterRegistry());
        audience.open();
        for (var one = 0; one < LiveAudience.MOST_OF_ONE_CALLER; one++) {
            join(audience, 1);
        }

        assertThatThrownBy(() -> join(audience, 1)).isInstanceOf(ErrorResponseException.class);
        assertThat(join(audience, 2)).isNotNull();

        audience.close();
        audience.open();
        await().untilAsserted(() -> assertThat(join(audience, 1)).isNotNull());
        audience.close();
    }

    private static SseEmitter join(LiveAudience audience, int caller) {
        return audience.join("operator-" + caller, new ClinicScope.All());
    }

    /** The stream of a browser that takes nothing. */
    private static final class Stuck extends SseEmitter {

        private final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public void send(SseEventBuilder event) throws InterruptedIOException {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }
}
