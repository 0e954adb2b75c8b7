package org.tributary.platform.web.positions;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tributary.platform.feed.ProjectionProgress;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.problems.ProblemWriter;
import org.tributary.platform.web.problems.StandardProblems;
import org.tributary.platform.web.signin.Callers;

/**
 * Lets a {@code GET} that comes {@code after} positions wait until what stands there is to be seen here. A cursor of a list,
 * which has another shape, is left to the list. Only who signed in is waited with.
 */
final class ReadYourWritesFilter extends OncePerRequestFilter {

    static final String AFTER = "after";

    /** More than there are services that tell anything; each is a question to the database. */
    private static final int MOST = 8;

    /** A {@code HEAD} is answered as the {@code GET} would be. */
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ProjectionProgress progress;
    private final ProblemWriter problems;

    ReadYourWritesFilter(ProjectionProgress progress, ProblemWriter problems) {
        this.progress = progress;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READS.contains(request.getMethod()) || Callers.current().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var positions = positionsIn(request);
        if (positions.isEmpty()) {
            chain.doFilter(request, response);
        } else if (positions.size() > MOST) {
            problems.write(
                    StandardProblems.invalid(AFTER, "must not name more than " + MOST + " positions"),
                    request,
                    response);
        } else if (progress.awaitAll(
                positions.stream().map(ConsistencyToken::fact).toList())) {
            chain.doFilter(new WithoutPositions(request), response);
        } else {
            var problem = Problem.of(SERVICE_UNAVAILABLE, "not-yet-arrived", "What was told has not arrived here yet");
            problems.write(problem, request, response);
        }
    }

    private static List<ConsistencyToken> positionsIn(HttpServletRequest request) {
        return Stream.of(Objects.requireNonNullElseGet(request.getParameterValues(AFTER), () -> new String[0]))
                .map(ConsistencyToken::in)
                .flatMap(Optional::stream)
                .toList();
    }
}
