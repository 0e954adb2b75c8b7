package org.tributary.platform.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was asked and what was answered.
 *
 * @param target path and query as they were sent
 * @param headers of the answer, whatever their case
 * @param body of the answer, perhaps empty
 */
public record Exchange(String method, String target, int status, Map<String, List<String>> headers, String body) {

    /** Reads the names of headers in any case. */
    public Exchange {
        var byAnyCase = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        byAnyCase.putAll(headers);
        headers = byAnyCase;
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name))
                .filter(values -> !values.isEmpty())
                .map(List::getFirst);
    }

    /** The path without its query. */
    public String path() {
        return target.split("[?#]", 2)[0];
    }

    /** The media type without its parameters; empty if none is said. */
    String mediaType() {
        return header("Content-Type").map(Exchange::mediaTypeIn).orElse("");
    }

    static String mediaTypeIn(String contentType) {
        return contentType.split(";", 2)[0].strip();
    }

    /** Whether it was done as asked. */
    public boolean succeeded() {
        return status / 100 == 2;
    }

    @Override
    public String toString() {
        return method + " " + path() + " → " + status;
    }
}
