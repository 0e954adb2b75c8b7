package org.tributary.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** Tells in FHIR, on its paths, whatever any part of the service answers with a problem, and gives a request's own number back. */
@Component
final class ProblemsInFhir extends OncePerRequestFilter {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern SAFE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final FhirContext fhir;
    private final JsonMapper json;

    ProblemsInFhir(FhirContext fhir, JsonMapper json) {
        this.fhir = fhir;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = request.getHeader(REQUEST_ID);
        if (number != null && SAFE.matcher(number).matches()) {
            response.setHeader(REQUEST_ID, number);
        }
        var answer = new HeldProblem(response);
        chain.doFilter(new WithoutWeakMatch(request), answer);
        if (answer.isProblem() && answer.getContentSize() > 0) {
            tellInFhir(request, answer);
            answer.copyBodyToResponse();
        }
    }

    private void tellInFhir(HttpServletRequest request, HeldProblem answer) throws IOException {
        var problem = json.readTree(answer.getContentAsByteArray());
        var type = problem.path("type").asString();
        var fault = new Fault(
                problem.path("errors").path(0).path("field").asString(""),
                type.substring(type.lastIndexOf('/') + 1),
                problem.path("title").asString(""));
        var outcome = OutcomeText.of(answer.getStatus(), List.of(fault));
        var inXml = wantsXml(request);
        var text = (inXml ? fhir.newXmlParser() : fhir.newJsonParser()).encodeResourceToString(outcome);
        answer.resetBuffer();
        answer.setContentType(inXml ? "application/fhir+xml" : "application/fhir+json");
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        answer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean wantsXml(HttpServletRequest request) {
        var accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        return query.contains("_format=xml") || accept.contains("fhir+xml");
    }

    /** {@code If-Match} names a version here, which FHIR's server reads as the one header that it is; the service's tags say nothing. */
    private static final class WithoutWeakMatch extends HttpServletRequestWrapper {

        private static final String IF_MATCH = "If-Match";

        WithoutWeakMatch(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(IF_MATCH) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }

    /** Holds a problem back and lets everything else pass. */
    private static final class HeldProblem extends ContentCachingResponseWrapper {

        HeldProblem(HttpServletResponse response) {
            super(response);
        }

        boolean isProblem() {
            var type = getContentType();
            return type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return isProblem() ? super.getOutputStream() : getResponse().getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return isProblem() ? super.getWriter() : getResponse().getWriter();
        }

        @Override
        public void setContentLength(int length) {
            if (isProblem()) {
                super.setContentLength(length);
            } else {
                getResponse().setContentLength(length);
            }
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!isProblem()) {
                getResponse().flushBuffer();
            }
        }
    }
}
