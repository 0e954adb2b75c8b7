package org.tributary.platform.web.exchange;

import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tributary.platform.web.problems.ProblemWriter;
import org.tributary.platform.web.problems.StandardProblems;

/**
 * Takes a body in, once, up to a limit and within a time, so that no caller can fill the memory or hold a place by sending
 * slowly. Forms the server limits itself.
 */
final class BodyLimit extends OncePerRequestFilter {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final ExchangeSettings settings;
    private final ConcurrencyLimit large;
    private final ProblemWriter problems;

    BodyLimit(ExchangeSettings settings, ConcurrencyLimit large, ProblemWriter problems) {
        this.settings = settings;
        this.large = large;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WITH_BODY.contains(request.getMethod()) || isForm(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var intake = new BodyReader(request, settings, large)) {
            switch (intake.readAll()) {
                case WHOLE -> chain.doFilter(new BufferedBody(request, intake.bytes()), response);
                case TOO_LARGE -> refuse(CONTENT_TOO_LARGE, request, response);
                case TOO_SLOW -> refuse(REQUEST_TIMEOUT, request, response);
                case NO_ROOM -> refuse(SERVICE_UNAVAILABLE, request, response);
            }
        }
    }

    private void refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(StandardProblems.of(status), request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"));
    }
}
