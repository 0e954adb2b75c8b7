package org.tributary.fuzz.tries;

import java.util.List;
import java.util.random.RandomGenerator;

/** What is done to the way of asking: by whom, by which method, in which language. */
final class ExchangeTries {

    private static final List<String> OTHER_BODIES = List.of(
            "application/yaml",
            "application/xml",
            "application/problem+json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "text/plain",
            "text/json",
            "application/json-patch+json",
            "application/json;charset=utf-16",
            "*/*",
            "application/*",
            "json",
            "/",
            "");

    private static final List<String> OTHER_ANSWERS = List.of(
            "application/xml",
            "application/yaml",
            "image/png",
            "application/problem+json",
            "text/html",
            "x",
            "application/json;q=2");

    /** What may be read as anything at all. */
    private static final List<String> ANY_ANSWERS =
            List.of("*/*;q=0", ",", "*", "*/*", "application/*", "text/html, */*");

    private static final List<String> OTHER_METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW");

    private static final List<String> BAD_TOKENS = List.of(
            "Bearer x", "Bearer", "Bearer  ", "Basic eDp4", "Bearer a.b.c", "Bearer eyJhbGciOiJub25lIn0.e30.", "x");

    private final Clients clients;
    private final RandomGenerator random;

    ExchangeTries(Clients clients, RandomGenerator random) {
        this.clients = clients;
        this.random = random;
    }

    Try of(Draft draft) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> byAnother(draft);
            case 2 -> draft.body() == null ? byMethod(draft) : ofMediaType(draft);
            case 3 -> wantingAnother(draft);
            case 4 -> byMethod(draft);
            default -> head(draft);
        };
    }

    private Try byAnother(Draft draft) {
        var refused = clients.refused(draft.operation());
        var request = draft.request();
        if (refused.isEmpty()) {
            return Try.open("by anybody", request);
        }
        return switch (random.nextInt(3)) {
            case 0 -> Try.forbidden("by nobody", request.as(""));
            case 1 -> Try.forbidden("with a bad token", request.as("").with("Authorization", any(BAD_TOKENS)));
            default -> Try.forbidden("by another role", request.as(any(refused)));
        };
    }

    private Try ofMediaType(Draft draft) {
        if (random.nextInt(6) == 0) {
            return Try.forbidden("a body of no media type", draft.request().withoutMediaType());
        }
        var type = any(OTHER_BODIES);
        return Try.forbidden("a body as '" + type + "'", draft.request().with("Content-Type", type));
    }

    private Try wantingAnother(Draft draft) {
        if (random.nextInt(4) == 0) {
            var any = any(ANY_ANSWERS);
            return Try.open("an answer as '" + any + "'", draft.request().with("Accept", any));
        }
        var type = any(OTHER_ANSWERS);
        return Try.forbidden("an answer as '" + type + "'", draft.request().with("Accept", type));
    }

    private Try byMethod(Draft draft) {
        var method = any(OTHER_METHODS);
        return Try.open("by the method " + method, draft.request().by(method));
    }

    private Try head(Draft draft) {
        return draft.operation().method().equals("GET")
                ? Try.open("by the method HEAD", draft.request().by("HEAD"))
                : byMethod(draft);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
