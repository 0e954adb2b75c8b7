package org.tributary.fuzz.ground;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills in what a written request leaves open: {@code $day3} and {@code $hour-1} from now, {@code $nr} and the two digits
 * {@code $two} that differ each time, and whatever else is known by name.
 */
final class Words {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern OPEN = Pattern.compile("\\$(day|hour|minute)(-?\\d+)|\\$([A-Za-z]+)");
    private static final int HOURS_OF_A_VISIT = 12;
    private static final int FIRST_HOUR = 10;

    private final Instant now;
    private final AtomicInteger counter = new AtomicInteger();

    Words(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    JsonNode fill(JsonNode written, Map<String, String> known, UnaryOperator<String> ids) {
        return JSON.readTree(fill(written.toString(), known, ids));
    }

    String fill(String written, Map<String, String> known, UnaryOperator<String> ids) {
        var nr = counter.incrementAndGet();
        return OPEN.matcher(written).replaceAll(open -> {
            var unit = open.group(1);
            if (unit != null) {
                return moment(unit, Integer.parseInt(open.group(2)));
            }
            var name = open.group(3);
            return switch (name) {
                case "nr" -> String.valueOf(nr);
                case "two" -> String.valueOf(FIRST_HOUR + nr % HOURS_OF_A_VISIT);
                default -> known.containsKey(name) ? known.get(name) : ids.apply(name);
            };
        });
    }

    private String moment(String unit, int count) {
        return switch (unit) {
            case "hour" -> now.plus(count, ChronoUnit.HOURS).toString();
            case "minute" -> now.plus(count, ChronoUnit.MINUTES).toString();
            default -> LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(count).toString();
        };
    }
}
