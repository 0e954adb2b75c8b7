package org.tributary.platform.web.positions;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tributary.platform.feed.ProjectionProgress.FactPosition;

/**
 * Where a fact stands in the whole house, as callers carry it from one service to another; written {@code
 * booking:00000000-0000-7000-8000-000000000001:42}.
 *
 * @param service that told it
 * @param key under which it is published
 * @param number in the service's store
 */
public record ConsistencyToken(String service, UUID key, long number) {

    /** In an answer to a command: where its last fact stands. */
    public static final String HEADER = "Tributary-Position";

    private static final Pattern SHAPE =
            Pattern.compile("([a-z][a-z0-9-]*):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(0|[1-9][0-9]{0,17})");

    FactPosition fact() {
        return new FactPosition(service, key, number);
    }

    /** The position that this text is, if it has the shape of one. */
    static Optional<ConsistencyToken> in(String text) {
        return Optional.of(SHAPE.matcher(text))
                .filter(matcher -> matcher.matches())
                .map(parts -> new ConsistencyToken(
                        parts.group(1), UUID.fromString(parts.group(2)), Long.parseLong(parts.group(3))));
    }

    @Override
    public String toString() {
        return service + ":" + key + ":" + number;
    }
}
