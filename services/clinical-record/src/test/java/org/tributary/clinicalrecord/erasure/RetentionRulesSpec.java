package org.tributary.clinicalrecord.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.DUBLIN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.erasure.ErasureRejection.Retained;
import org.tributary.clinicalrecord.erasure.RetentionPolicy.Duty;
import org.tributary.clinicalrecord.erasure.RetentionPolicy.Kind;
import org.tributary.clinicalrecord.hold.HoldInForce;
import org.tributary.events.HoldId;

class RetentionRulesSpec {

    private static final HoldId HOLD = HoldId.of("00000000-0000-7000-8000-00000000ab01");
    private static final RetentionPolicy POLICY = new RetentionPolicy(
            "test", List.of(new Duty(Kind.SESSION, 10, "a law"), new Duty(Kind.SCREENING, 3, "another law")));

    /** Half past eleven in the evening of a leap day in Dublin. */
    private static final Instant LAST_SESSION = Instant.parse("2024-02-29T23:30:00Z");

    @Test
    void nobody_is_kept_of_whom_nothing_was_recorded() {
        assertThat(RetentionRules.objection(POLICY, Map.of(), List.of(), DUBLIN, LAST_SESSION))
                .isEmpty();
    }

    @Test
    void years_are_counted_from_the_clinics_day_of_the_last_record_and_a_leap_day_ends_with_february() {
        var last = Map.of(Kind.SESSION, LAST_SESSION);

        assertThat(RetentionRules.objection(POLICY, last, List.of(), DUBLIN, Instant.parse("2034-02-27T23:59:59Z")))
                .hasValue(new Retained(LocalDate.parse("2034-02-28"), List.of(Kind.SESSION), List.of()));
        assertThat(RetentionRules.objection(POLICY, last, List.of(), DUBLIN, Instant.parse("2034-02-28T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void the_longest_duty_counts_and_one_that_is_over_is_not_named() {
        var last = Map.of(Kind.SESSION, LAST_SESSION, Kind.SCREENING, LAST_SESSION);

        assertThat(RetentionRules.objection(POLICY, last, List.of(), DUBLIN, Instant.parse("2025-01-01T00:00:00Z")))
                .hasValue(
                        new Retained(LocalDate.parse("2034-02-28"), List.of(Kind.SESSION, Kind.SCREENING), List.of()));
        assertThat(RetentionRules.objection(POLICY, last, List.of(), DUBLIN, Instant.parse("2027-03-01T00:00:00Z")))
                .hasValue(new Retained(LocalDate.parse("2034-02-28"), List.of(Kind.SESSION), List.of()));
    }

    @Test
    void a_hold_keeps_beyond_a_duty_on_the_day_of_its_end_too_and_one_without_an_end_until_it_is_lifted() {
        var last = Map.of(Kind.SCREENING, LAST_SESSION);
        var now = Instant.parse("2025-01-01T00:00:00Z");

        assertThat(RetentionRules.objection(POLICY, last, holdUntil("2029-06-01T10:00:00Z"), DUBLIN, now))
                .hasValue(new Retained(LocalDate.parse("2029-06-02"), List.of(Kind.SCREENING), List.of(HOLD)));
        assertThat(RetentionRules.objection(POLICY, last, holdUntil("2029-05-31T23:00:00Z"), DUBLIN, now))
                .hasValue(new Retained(LocalDate.parse("2029-06-01"), List.of(Kind.SCREENING), List.of(HOLD)));
        assertThat(RetentionRules.objection(POLICY, last, List.of(new HoldInForce(HOLD, null)), DUBLIN, now))
                .hasValue(new Retained(null, List.of(Kind.SCREENING), List.of(HOLD)));
    }

    private static List<HoldInForce> holdUntil(String end) {
        return List.of(new HoldInForce(HOLD, Instant.parse(end)));
    }
}
