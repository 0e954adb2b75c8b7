package org.tributary.drills.checker.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.drills.checker.laws.Examples.FIRST_VISIT;
import static org.tributary.drills.checker.laws.Examples.NINE;
import static org.tributary.drills.checker.laws.Examples.SECOND_VISIT;
import static org.tributary.drills.checker.laws.Examples.booked;
import static org.tributary.drills.checker.laws.Examples.cancelled;
import static org.tributary.drills.checker.laws.Examples.given;

import org.junit.jupiter.api.Test;
import org.tributary.drills.checker.evidence.Row;

class EverythingWasMadeUnderOneKeySpec {

    private static final String MADE = EverythingWasMadeUnderOneKey.table("booking");

    private final EverythingWasMadeUnderOneKey law = new EverythingWasMadeUnderOneKey();

    @Test
    void a_visit_was_made_by_one_request() {
        var sound = given().stored(booked(1, FIRST_VISIT, NINE), cancelled(2, FIRST_VISIT))
                .table(MADE, Row.of("/appointments/" + FIRST_VISIT));

        assertThat(law.breaches(sound.evidence())).isEmpty();
    }

    @Test
    void a_request_that_took_effect_twice_made_a_visit_that_no_key_knows() {
        var twice = given().stored(booked(1, FIRST_VISIT, NINE), booked(2, SECOND_VISIT, NINE.plusSeconds(7200)))
                .table(MADE, Row.of("/appointments/" + SECOND_VISIT));

        assertThat(law.breaches(twice.evidence())).singleElement().asString().contains(FIRST_VISIT, "0 keys");
    }

    @Test
    void a_visit_is_not_made_by_two_requests() {
        var shared = given().stored(booked(1, FIRST_VISIT, NINE))
                .table(MADE, Row.of("/appointments/" + FIRST_VISIT), Row.of("/appointments/" + FIRST_VISIT));

        assertThat(law.breaches(shared.evidence())).singleElement().asString().contains("2 keys");
    }
}
