package org.tributary.platform.web.problems;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks a caller to come back whose request met an outage before it reached an endpoint; one line in the log, no more. */
final class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    private final ProblemWriter problems;

    OutageFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !Outage.isBehind(e)) {
                throw e;
            }
            LOG.warn("A request could not be taken for now: {}", e.toString());
            response.reset();
            problems.write(StandardProblems.of(SERVICE_UNAVAILABLE), request, response);
        }
    }
}
