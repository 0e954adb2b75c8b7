package org.tributary.platform.web.positions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request as its endpoint knows it: positions were dealt with before. */
final class WithoutPositions extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    WithoutPositions(HttpServletRequest request) {
        super(request);
        var left = new LinkedHashMap<>(request.getParameterMap());
        left.computeIfPresent(ReadYourWritesFilter.AFTER, (_, values) -> withoutPositions(values));
        this.parameters = Collections.unmodifiableMap(left);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    private static String @Nullable [] withoutPositions(String[] values) {
        var left = Stream.of(values)
                .filter(value -> ConsistencyToken.in(value).isEmpty())
                .toArray(String[]::new);
        return left.length == 0 ? null : left;
    }
}
