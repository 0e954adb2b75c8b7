package org.tributary.platform.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitSpec {

    private final ConcurrencyLimit places = new ConcurrencyLimit("requests", 3, 2, Duration.ZERO);

    @Test
    void no_caller_takes_up_what_is_there_for_all() {
        assertThat(places.take("asha")).isTrue();
        assertThat(places.take("asha")).isTrue();
        assertThat(places.take("asha")).isFalse();
        assertThat(places.take("noor")).isTrue();
        assertThat(places.take("noor")).isFalse();
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        places.take("asha");
        places.take("asha");
        places.giveBack("asha");

        assertThat(places.take("asha")).isTrue();
    }

    @Test
    void whoever_found_no_place_keeps_none_of_their_share() {
        places.take("asha");
        places.take("asha");
        places.take("noor");
        assertThat(places.take("mina")).isFalse();
        assertThat(places.take("mina")).isFalse();
        assertThat(places.take("mina")).isFalse();
        places.giveBack("noor");

        assertThat(places.take("mina")).isTrue();
    }
}
