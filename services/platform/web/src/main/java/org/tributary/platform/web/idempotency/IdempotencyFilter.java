package org.tributary.platform.web.idempotency;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.exchange.BufferedBody;
import org.tributary.platform.web.problems.ProblemWriter;
import org.tributary.platform.web.problems.StandardProblems;
import org.tributary.platform.web.signin.Callers;

/**
 * Answers a retry: a {@code POST} under an {@code Idempotency-Key} that took effect before gets the first status and
 * location, and what {@code GET} finds there now. The {@code GET} is made by a forward, so it passes every wall again.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final IdempotencyStore log;
    private final BodyHash hash;
    private final ProblemWriter problems;

    IdempotencyFilter(IdempotencyStore log, BodyHash hash, ProblemWriter problems) {
        this.log = log;
        this.hash = hash;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Callers.current();
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(
                    StandardProblems.invalid(HEADER, "must have 1 to " + LONGEST_KEY + " characters"),
                    request,
                    response);
            return;
        }
        var submission = submissionOf(caller.get(), key, request);
        var earlier = log.find(submission);
        if (earlier.isEmpty()) {
            submission.attachTo(request);
            chain.doFilter(request, response);
            if (!submission.isLost()) {
                return;
            }
            earlier = log.find(submission);
        }
        answerAgain(earlier.orElseThrow(), request, response);
    }

    private KeyedRequest submissionOf(Caller caller, String key, HttpServletRequest request) {
        var operation = "POST " + UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        return new KeyedRequest(
                new IdempotencyKey(caller.subject(), operation, key), hash.of(query, BufferedBody.of(request)));
    }

    private void answerAgain(RecordedResponse earlier, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!earlier.toTheSame()) {
            var reused = Problem.of(
                    UNPROCESSABLE_CONTENT, "idempotency-key-reused", "This key was used for another request before");
            problems.write(reused, request, response);
            return;
        }
        var header = earlier.status() == HttpServletResponse.SC_CREATED
                ? HttpHeaders.LOCATION
                : HttpHeaders.CONTENT_LOCATION;
        response.setHeader(header, earlier.location());
        request.getRequestDispatcher(earlier.location())
                .forward(new ReplayRequest(request), new ReplayResponse(response, earlier.status()));
    }
}
