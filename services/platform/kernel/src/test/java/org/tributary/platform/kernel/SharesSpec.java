package org.tributary.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesSpec {

    private final Shares shares = new Shares(2);

    @Test
    void each_has_so_many_whatever_the_others_have() {
        assertThat(shares.take("asha")).isTrue();
        assertThat(shares.take("asha")).isTrue();
        assertThat(shares.take("asha")).isFalse();
        assertThat(shares.take("noor")).isTrue();
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        shares.take("asha");
        shares.take("asha");
        shares.giveBack("asha");

        assertThat(shares.take("asha")).isTrue();
        assertThat(shares.take("asha")).isFalse();
    }
}
