package org.tributary.platform.web.exchange;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tributary.platform.web.problems.ProblemWriter;
import org.tributary.platform.web.problems.StandardProblems;

/**
 * Turns a request away whose parameters cannot be decoded. Whoever asks for a parameter first would fail instead, with an
 * exception that repeats the value, and the server would log it.
 */
final class DecodableParameters extends OncePerRequestFilter {

    private final ProblemWriter problems;

    DecodableParameters(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (areDecodable(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(StandardProblems.of(BAD_REQUEST), request, response);
        }
    }

    private static boolean areDecodable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
