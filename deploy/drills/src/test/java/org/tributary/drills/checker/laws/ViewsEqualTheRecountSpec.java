package org.tributary.drills.checker.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.drills.checker.laws.Examples.FIRST_VISIT;
import static org.tributary.drills.checker.laws.Examples.NINE;
import static org.tributary.drills.checker.laws.Examples.SECOND_VISIT;
import static org.tributary.drills.checker.laws.Examples.booked;
import static org.tributary.drills.checker.laws.Examples.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.laws.Examples.Given;
import org.tributary.drills.checker.recounts.View;

class ViewsEqualTheRecountSpec {

    private static final String TABLE = "booking.visits";

    private final ViewsEqualTheRecount law = new ViewsEqualTheRecount(List.of(new View(
            TABLE,
            "booking",
            "select appointment_id from visits",
            stores -> stores.named("AppointmentBooked").map(event -> Row.of(event.aggregateId())))));

    @Test
    void a_read_model_that_equals_the_recount_is_sound() {
        assertThat(law.breaches(twoBooked()
                        .table(TABLE, Row.of(SECOND_VISIT), Row.of(FIRST_VISIT))
                        .evidence()))
                .isEmpty();
    }

    @Test
    void a_row_too_few_is_a_fact_that_took_no_effect() {
        assertThat(law.breaches(twoBooked().table(TABLE, Row.of(FIRST_VISIT)).evidence()))
                .singleElement()
                .asString()
                .contains("has 0 times, and must have 1", SECOND_VISIT);
    }

    @Test
    void a_row_too_many_is_a_fact_that_took_effect_twice() {
        assertThat(law.breaches(twoBooked()
                        .table(TABLE, Row.of(FIRST_VISIT), Row.of(FIRST_VISIT), Row.of(SECOND_VISIT))
                        .evidence()))
                .singleElement()
                .asString()
                .contains("has 2 times, and must have 1", FIRST_VISIT);
    }

    private static Given twoBooked() {
        return given().stored(booked(1, FIRST_VISIT, NINE), booked(2, SECOND_VISIT, NINE));
    }
}
