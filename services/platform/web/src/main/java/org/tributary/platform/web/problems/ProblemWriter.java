package org.tributary.platform.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.tributary.platform.web.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no endpoint was reached, as in a filter. */
public final class ProblemWriter {

    private final JsonMapper json;

    /** Writes with this mapper. */
    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Ends the exchange with this problem. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Outage.RETRY_AFTER.toSeconds()));
        }
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
