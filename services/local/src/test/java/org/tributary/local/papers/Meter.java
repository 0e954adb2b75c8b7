package org.tributary.local.papers;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A number that a service tells about itself. */
record Meter(Source source, String kind, String name, String description) {

    private static final Pattern BUILT = Pattern.compile(
            "\\b(Gauge|TimeGauge|Counter|FunctionCounter|Timer|DistributionSummary)\\.builder\\(\\s*\"([^\"]+)\"");
    private static final Pattern DESCRIBED = Pattern.compile("\\.description\\(\\s*\"([^\"]+)\"");

    static List<Meter> in(Source source) {
        var code = source.code();
        return BUILT.matcher(code)
                .results()
                .map(meter -> new Meter(
                        source,
                        meter.group(1)
                                .replaceFirst("^(?:Function|Time)(?=[A-Z])", "")
                                .toLowerCase(Locale.ROOT),
                        meter.group(2),
                        description(code.substring(meter.end()))))
                .toList();
    }

    private static String description(String after) {
        var next = BUILT.matcher(after);
        var end = next.find() ? next.start() : after.length();
        var described = DESCRIBED.matcher(after.substring(0, end));
        return described.find() ? described.group(1) : "";
    }
}
