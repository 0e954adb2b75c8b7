package org.tributary.platform.web.exchange;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tributary.platform.web.problems.ProblemWriter;
import org.tributary.platform.web.problems.StandardProblems;
import org.tributary.platform.web.signin.Callers;

/**
 * Lets as many requests work at once as the service can carry, and asks the others to come back before they cost anything.
 * Whoever looks after the service is always let in.
 */
final class ConcurrencyLimitFilter extends OncePerRequestFilter {

    private final ConcurrencyLimit places;
    private final ProblemWriter problems;

    ConcurrencyLimitFilter(ConcurrencyLimit places, ProblemWriter problems) {
        this.places = places;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Callers.nameOf(request);
        if (!places.take(caller)) {
            problems.write(StandardProblems.of(SERVICE_UNAVAILABLE), request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.giveBack(caller);
        }
    }
}
