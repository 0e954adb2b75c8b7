package org.tributary.platform.web.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives every representation its {@code ETag}, taken from its bytes, so that a {@code GET} and the {@code POST} that led to
 * the same representation carry the same one. Only a {@code GET}, or a {@code HEAD}, which is one without a body, can be answered
 * with {@code 304}.
 */
final class RepresentationTag extends ShallowEtagHeaderFilter {

    private static final String STREAM = "/live";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST" -> request.getServletPath().startsWith("/actuator") || asksForAStream(request);
            default -> true;
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            super.doFilterInternal(request, response, chain);
            return;
        }
        var cached = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, cached);
        if (isRepresentation(cached)) {
            cached.setHeader(HttpHeaders.ETAG, tagOf(cached.getContentInputStream()));
        }
        cached.copyBodyToResponse();
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        return request.getMethod().equals("HEAD")
                ? HttpStatus.valueOf(status).is2xxSuccessful()
                : super.isEligibleForEtag(request, response, status, body);
    }

    /** The tag of a representation of these bytes. */
    static String of(byte[] representation) {
        return new RepresentationTag().tagOf(new ByteArrayInputStream(representation));
    }

    private String tagOf(InputStream representation) {
        try {
            return generateETagHeaderValue(representation, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream has no end to take a tag from, and must not wait for one, be it asked for by its type or by its path alone. */
    private static boolean asksForAStream(HttpServletRequest request) {
        return request.getServletPath().endsWith(STREAM)
                || MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean isRepresentation(ContentCachingResponseWrapper answer) {
        return answer.getContentSize() > 0
                && !answer.containsHeader(HttpHeaders.ETAG)
                && (answer.containsHeader(HttpHeaders.LOCATION) || answer.containsHeader(HttpHeaders.CONTENT_LOCATION));
    }
}
