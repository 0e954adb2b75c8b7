package org.tributary.platform.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.Rejection;

class SpecTest {

    record Full(int places) implements Rejection {}

    private final Spec<Integer, Integer, Integer> twoPlaces = new Spec<>(
            2,
            (free, taken) -> free - taken,
            (free, wanted) -> wanted <= free ? Decision.accepted(wanted) : Decision.rejected(new Full(free)));

    @Test
    void a_rule_that_keeps_its_word_passes() {
        twoPlaces.given(1).when(1).then(1);
        twoPlaces.given(1, 1).when(1).thenRejected(new Full(0));
    }

    @Test
    void a_rule_that_does_not_keep_its_word_fails() {
        assertThatThrownBy(() -> twoPlaces.when(1).thenNothingNew()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> twoPlaces.when(3).then(3)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> twoPlaces.when(1).thenRejected(new Full(2))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> twoPlaces.when(3).thenRejected(new Full(1))).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_state_that_forgets_something_when_it_is_kept_fails() {
        var forgetful = new Spec<Memory, Integer, Integer>(
                new Memory.Of(new Unwritten()), (memory, fact) -> memory, (memory, asked) -> Decision.alreadyDone());

        assertThatThrownBy(() -> forgetful.when(1)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> forgetful.given(1)).isInstanceOf(AssertionError.class);
    }

    sealed interface Memory {

        /** Keeps what cannot be written down, so that another comes back. */
        record Of(Unwritten what) implements Memory {}
    }

    /** Equal to itself only, as no value of a state may be. */
    static final class Unwritten {
        int number = 1;
    }
}
