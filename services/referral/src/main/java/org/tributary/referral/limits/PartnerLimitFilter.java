package org.tributary.referral.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tributary.platform.web.Role;
import org.tributary.platform.web.problems.ProblemWriter;
import org.tributary.platform.web.problems.StandardProblems;
import org.tributary.platform.web.signin.Callers;

/** Turns a partner away that asks more than its share, before it costs another one anything; tells each how much is left. */
@Component
final class PartnerLimitFilter extends OncePerRequestFilter {

    /** What is left, and in how many seconds there is more: the fields of the IETF's draft "RateLimit header fields for HTTP". */
    static final String LEFT = "RateLimit";

    static final String POLICY = "RateLimit-Policy";

    private final PartnerLimits limits;
    private final String policy;
    private final ProblemWriter problems;

    PartnerLimitFilter(PartnerLimits limits, PartnerLimitSettings settings, ProblemWriter problems) {
        this.limits = limits;
        this.policy = "\"partner\";q=%d;w=%d"
                .formatted(settings.atOnce(), Math.ceilDiv(settings.atOnce(), settings.perSecond()));
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var partner = Callers.current().filter(caller -> caller.has(Role.PARTNER));
        if (partner.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var taken = limits.take(partner.get().clientId());
        var wait = seconds(taken.getNanosToWaitForRefill());
        response.setHeader(POLICY, policy);
        response.setHeader(LEFT, "\"partner\";r=%d;t=%d".formatted(taken.getRemainingTokens(), wait));
        if (taken.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        problems.write(StandardProblems.of(HttpStatus.TOO_MANY_REQUESTS), request, response);
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }
}
