package org.tributary.fuzz.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is sent.
 *
 * @param target path and query, whatever stands there
 * @param client in whose name it is sent; empty for nobody's
 * @param headers beside those that every request has
 */
public record Request(
        String method,
        String target,
        String client,
        List<Header> headers,
        @Nullable String body) {

    private static final String CONTENT_TYPE = "Content-Type";

    /** In nobody's name. */
    public static Request of(String method, String target) {
        return new Request(method, target, "", List.of(), null);
    }

    /** The same by this client. */
    public Request as(String other) {
        return new Request(method, target, other, headers, body);
    }

    /** The same by another method. */
    public Request by(String other) {
        return new Request(other, target, client, headers, body);
    }

    /** The same for another target. */
    public Request at(String other) {
        return new Request(method, other, client, headers, body);
    }

    /** The same with this header instead of those of its name. */
    public Request with(String name, String value) {
        var without = headers.stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .collect(Collectors.toCollection(ArrayList::new));
        without.add(new Header(name, value));
        return new Request(method, target, client, List.copyOf(without), body);
    }

    /** The same with this header beside others. */
    public Request also(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(method, target, client, List.copyOf(more), body);
    }

    /** The same with this body, be it JSON or not, as JSON. */
    public Request withJson(String text) {
        return new Request(method, target, client, headers, text).with(CONTENT_TYPE, "application/json");
    }

    /** The same with a body of which nothing says what it is. */
    public Request withoutMediaType() {
        return new Request(
                method,
                target,
                client,
                headers.stream()
                        .filter(header -> !header.name().equalsIgnoreCase(CONTENT_TYPE))
                        .toList(),
                body);
    }

    /** A command that sends it again to the same running system, shortened where it is long. */
    public String command(Service service) {
        var command = new StringBuilder("curl -isg --path-as-is -X " + method);
        if (!client.isEmpty()) {
            command.append(" -H \"Authorization: Bearer $(token ")
                    .append(client)
                    .append(")\"");
        }
        headers.forEach(header -> command.append(" -H ").append(quoted(header.name() + ": " + header.value())));
        if (body != null) {
            command.append(" --data-binary ").append(quoted(body));
        }
        return command.append(' ').append(quoted(service.base() + target)).toString();
    }

    private static String quoted(String text) {
        var shown = text.length() > 1_500 ? text.substring(0, 200) + "…(" + text.length() + " characters)" : text;
        return "'" + shown.replace("'", "'\\''") + "'";
    }
}
