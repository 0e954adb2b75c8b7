package org.tributary.local.firstcourse;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Draws a course's percent reduction of excess volume for a terminal, a bar a session. */
final class SwellingCurve {

    private static final int WIDTH = 40;

    private SwellingCurve() {}

    static String of(JsonNode course) {
        var drawing = new StringBuilder();
        drawing.append(String.format(
                Locale.ROOT, "  %7s  %10s  %10s  %9s%n", "session", "volume mL", "excess mL", "reduction"));
        for (var point : course.path("points")) {
            drawing.append(row(point)).append(System.lineSeparator());
        }
        return drawing.toString();
    }

    private static String row(JsonNode point) {
        var reduction = point.path("percentReduction").asDouble(0);
        var bar = "█".repeat((int) Math.round(Math.clamp(reduction, 0, 100) * WIDTH / 100));
        return String.format(
                Locale.ROOT,
                "  %7d  %10.0f  %10.0f  %7.1f %%  %s",
                point.path("session").asInt(),
                point.path("volumeMl").asDouble(),
                point.path("excessMl").asDouble(),
                reduction,
                bar);
    }
}
