package org.tributary.drills.checker.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row of a read model, every column as text; an absent value is {@code -}. */
public record Row(List<String> columns) {

    public static final String NOTHING = "-";

    /** A row of these values. */
    public static Row of(@Nullable Object... values) {
        var columns = new ArrayList<String>();
        for (var value : values) {
            columns.add(text(value));
        }
        return new Row(List.copyOf(columns));
    }

    public String column(int nr) {
        return columns.get(nr);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Instant time -> Long.toString(micros(time));
            case JsonNode node when node.isMissingNode() || node.isNull() -> NOTHING;
            case JsonNode node -> node.isValueNode() ? node.asString() : node.toString();
            case Collection<?> several ->
                several.stream().map(Row::text).reduce((a, b) -> a + "," + b).orElse("");
            default -> value.toString();
        };
    }

    /** As PostgreSQL keeps it. */
    private static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }

    @Override
    public String toString() {
        return String.join(" | ", columns);
    }
}
