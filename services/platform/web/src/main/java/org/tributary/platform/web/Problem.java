package org.tributary.platform.web;

import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Tells a caller why a request was not carried out, in the form of RFC 9457, without anything personal. */
public final class Problem extends ProblemDetail {

    private static final long serialVersionUID = 1L;

    private static final Set<String> MEMBERS = Set.of("type", "title", "status", "detail", "instance");

    private static final String TYPES = "https://tributary.example/problems/";

    private Problem(HttpStatusCode status, String name, String title) {
        super(status.value());
        setType(typeOf(name));
        setTitle(title);
    }

    /** A problem of a documented type, such as {@code time-taken}. */
    public static Problem of(HttpStatusCode status, String name, String title) {
        return new Problem(status, name, title);
    }

    /** The type under which a problem is documented. */
    public static URI typeOf(String name) {
        return URI.create(TYPES + name);
    }

    /** The same problem with one more thing that the caller should know, under a name that RFC 9457 has not taken. */
    public Problem with(String property, Object value) {
        if (MEMBERS.contains(property)) {
            throw new IllegalArgumentException("Every problem has its own " + property);
        }
        setProperty(property, value);
        return this;
    }

    /** For an endpoint that must say no before there is a command. */
    public ErrorResponseException asException() {
        return new ErrorResponseException(HttpStatusCode.valueOf(getStatus()), this, null);
    }
}
