package org.tributary.referral.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * A share of requests for each partner, which fills up again at a steady rate. Each instance keeps its own: who asks two instances may
 * ask twice as much, and no request waits for a database before it is refused.
 */
@Component
final class PartnerLimits implements MeterBinder {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Whoever has asked nothing for so long has a full share anyway. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final LoadingCache<String, Bucket> shares;
    private final AtomicLong turnedAway = new AtomicLong();

    PartnerLimits(PartnerLimitSettings settings) {
        this.shares = Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(settings.atOnce()).refillGreedy(settings.perSecond(), SECOND))
                        .build());
    }

    /** Takes one request of this partner's share, if there is one left. */
    ConsumptionProbe take(String clientId) {
        var taken = shares.get(clientId).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            turnedAway.incrementAndGet();
        }
        return taken;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("tributary.referral.partners.turned.away", turnedAway, AtomicLong::get)
                .description("Requests of partners that asked more than their share")
                .register(registry);
    }
}
