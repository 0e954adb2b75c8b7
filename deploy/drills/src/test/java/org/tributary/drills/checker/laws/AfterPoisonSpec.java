package org.tributary.drills.checker.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.drills.checker.laws.Examples.ASHA;
import static org.tributary.drills.checker.laws.Examples.given;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.drills.checker.evidence.Delay;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.journal.Poison;
import org.tributary.drills.journal.Poison.Stops;

class AfterPoisonSpec {

    private static final Poison BAD_JSON = new Poison(
            "bad-json",
            "tributary.booking",
            3,
            17,
            ASHA,
            "tributary.booking.AppointmentBooked.v1",
            Stops.READERS_OF_ITS_TYPE);

    @Test
    void a_feed_that_reads_on_soon_and_parks_only_the_poisoned_key_is_sound() {
        var sound = given().delay(new Delay(BAD_JSON, "outcomes' feed", Duration.ofSeconds(29), List.of()));

        assertThat(new PoisonDelaysNobodyElse().breaches(sound.evidence())).isEmpty();
    }

    @Test
    void a_feed_that_stands_at_a_poison_for_half_a_minute_is_noticed() {
        var stuck = given().delay(new Delay(BAD_JSON, "outcomes' feed", Duration.ofSeconds(30), List.of()));

        assertThat(new PoisonDelaysNobodyElse().breaches(stuck.evidence())).hasSize(1);
    }

    @Test
    void a_feed_that_parks_other_keys_too_is_noticed() {
        var wide = given().delay(new Delay(
                BAD_JSON, "outcomes' feed", Duration.ofSeconds(1), List.of("parked, though of another key")));

        assertThat(new PoisonDelaysNobodyElse().breaches(wide.evidence()))
                .singleElement()
                .asString()
                .contains("another key");
    }

    @Test
    void what_is_still_parked_after_the_repair_is_noticed() {
        assertThat(new NothingStaysParked().breaches(given().evidence())).isEmpty();
        assertThat(new NothingStaysParked()
                        .breaches(given().table(NothingStaysParked.TABLE, Row.of("outcomes", "courses", ASHA))
                                .evidence()))
                .hasSize(1);
    }

    @Test
    void a_feed_that_is_not_at_its_end_in_time_is_noticed() {
        assertThat(new EverythingSettles().breaches(given().evidence())).isEmpty();
        assertThat(new EverythingSettles()
                        .breaches(given().behind("audit's feed ledger has read up to 5 of 9")
                                .evidence()))
                .hasSize(1);
    }
}
