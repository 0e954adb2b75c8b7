package org.tributary.platform.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A retry seen as the {@code GET} of what it made: without a body and without conditions. */
final class ReplayRequest extends HttpServletRequestWrapper {

    ReplayRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isOfThePost(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isOfThePost(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public long getDateHeader(String name) {
        return isOfThePost(name) ? -1 : super.getDateHeader(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isOfThePost(name))
                .toList());
    }

    private static boolean isOfThePost(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("if-") || name.startsWith("content-") || name.equals("range");
    }
}
