package org.tributary.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the first course must come to, computed another way than the services do: a limb is integrated along its length as
 * a solid of revolution whose radius is interpolated between the stations. Simpson's rule is exact for that.
 */
record ExpectedCurve(List<Point> points) {

    private static final Path COURSE = Path.of("src/main/resources/first-course/first-course.json");

    /** One session: volumes in mL, reduction in percent. */
    record Point(int session, double volumeMl, double excessMl, double percentReduction) {}

    static ExpectedCurve ofTheFirstCourse() {
        var points = new ArrayList<Point>();
        for (var session : read().get("sessions")) {
            var left = volume(session, "LEFT_LEG");
            var excess = left - volume(session, "RIGHT_LEG");
            var first = points.isEmpty() ? excess : points.getFirst().excessMl();
            points.add(new Point(session.get("nr").asInt(), left, excess, 100 * (first - excess) / first));
        }
        return new ExpectedCurve(points);
    }

    private static double volume(JsonNode session, String limb) {
        var stations = StreamSupport.stream(session.get("evaluation").spliterator(), false)
                .filter(measurement -> measurement.path("limb").asString("").equals(limb))
                .filter(measurement -> measurement.has("stations"))
                .flatMap(measurement -> measurement.get("stations").valueStream())
                .sorted(Comparator.comparingDouble(
                        station -> station.get("distanceCm").asDouble()))
                .toList();
        var volume = 0.0;
        for (var i = 1; i < stations.size(); i++) {
            volume += slice(stations.get(i - 1), stations.get(i));
        }
        return volume;
    }

    private static double slice(JsonNode below, JsonNode above) {
        var height =
                above.get("distanceCm").asDouble() - below.get("distanceCm").asDouble();
        var r1 = below.get("girthCm").asDouble() / (2 * Math.PI);
        var r2 = above.get("girthCm").asDouble() / (2 * Math.PI);
        return height / 6 * (area(r1) + 4 * area((r1 + r2) / 2) + area(r2));
    }

    private static double area(double radius) {
        return Math.PI * radius * radius;
    }

    private static JsonNode read() {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(COURSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
