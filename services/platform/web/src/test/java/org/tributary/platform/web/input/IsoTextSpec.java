package org.tributary.platform.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tributary.platform.web.problems.Unacceptable;

/** What a column would round and a fact would not is cut off where it comes in. */
class IsoTextSpec {

    @Test
    void times_are_cut_to_microseconds() {
        assertThat(IsoText.instant("2026-07-07T09:00:00.9999999Z"))
                .isEqualTo(Instant.parse("2026-07-07T09:00:00.999999Z"));
        assertThat(IsoText.time("23:59:59.9999999")).isEqualTo(LocalTime.parse("23:59:59.999999"));
        assertThat(IsoText.duration("PT59M59.9999999S")).isEqualTo(Duration.parse("PT59M59.999999S"));
    }

    @Test
    void a_zone_is_a_region_and_not_what_a_library_calls_one() {
        var registered = "of-a-calendar";
        ZoneRulesProvider.registerProvider(new OneZone(registered));

        assertThat(ZoneId.getAvailableZoneIds()).contains(registered);
        assertThatThrownBy(() -> IsoText.zone(registered)).isInstanceOf(Unacceptable.class);
        assertThat(IsoText.zone("SystemV/EST5EDT")).isEqualTo(ZoneId.of("SystemV/EST5EDT"));
        assertThat(IsoText.zone("Etc/GMT+5")).isEqualTo(ZoneId.of("Etc/GMT+5"));
    }

    @Test
    void the_last_moment_leaves_room_for_what_is_added() {
        assertThat(IsoText.instant("2999-12-31T23:59:59.999999999Z")).isBefore(Instant.parse("3000-01-01T00:00:00Z"));
    }

    /** As a library of calendars registers its own. */
    private static final class OneZone extends ZoneRulesProvider {

        private final String id;

        OneZone(String id) {
            this.id = id;
        }

        @Override
        protected Set<String> provideZoneIds() {
            return Set.of(id);
        }

        @Override
        protected ZoneRules provideRules(String zone, boolean forCaching) {
            return ZoneOffset.UTC.getRules();
        }

        @Override
        protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
            return new TreeMap<>();
        }
    }
}
