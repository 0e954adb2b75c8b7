package org.tributary.platform.web.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives every representation its {@code ETag}, taken from its bytes, so that a {@code GET} and the {@code POST} that led to
 * the same representation carry the same one. Only a {@code GET} can be answered with {@code 304}.
 */
final class RepresentationTag extends ShallowEtagHeaderFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "POST" -> request.getServletPath().startsWith("/actuator") || asksForAStream(request);
            default -> true;
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET")) {
            super.doFilterInternal(request, response, chain);
            return;
        }
        var cached = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, cached);
        if (isRepresentation(cached)) {
            cached.setHeader(HttpHeaders.ETAG, generateETagHeaderValue(cached.getContentInputStream(), false));
        }
        cached.copyBodyToResponse();
    }

    /** A stream has no end to take a tag from, and must not wait for one. */
    private static boolean asksForAStream(HttpServletRequest request) {
        return MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean isRepresentation(ContentCachingResponseWrapper answer) {
        return answer.getContentSize() > 0
                && !answer.containsHeader(HttpHeaders.ETAG)
                && (answer.containsHeader(HttpHeaders.LOCATION) || answer.containsHeader(HttpHeaders.CONTENT_LOCATION));
    }
}
