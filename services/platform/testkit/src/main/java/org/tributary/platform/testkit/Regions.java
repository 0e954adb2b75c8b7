package org.tributary.platform.testkit;

import java.time.ZoneId;
import java.util.List;

/** The regions of the time zone database, each of which may have a clinic. */
public final class Regions {

    private Regions() {}

    /** All that Java knows, in one order. What a library of calendars adds to them is no region, and may have no rules. */
    public static List<ZoneId> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> Character.isUpperCase(id.charAt(0)))
                .sorted()
                .map(ZoneId::of)
                .toList();
    }
}
