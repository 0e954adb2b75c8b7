package org.tributary.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.Rejection;

/**
 * Given past facts, when a command, then new facts or a refusal. Each state on the way is also written down and read back, as
 * a snapshot is, and must lead to the same.
 */
public record Spec<S, C, E>(S state, BiFunction<S, E, S> after, BiFunction<S, C, Decision<E>> decide) {

    @SafeVarargs
    public final Spec<S, C, E> given(E... facts) {
        var now = state;
        for (var fact : facts) {
            var next = after.apply(now, fact);
            assertThat(after.apply(Remembered.of(now), fact))
                    .as("what a remembered state becomes")
                    .isEqualTo(next);
            now = next;
        }
        return new Spec<>(now, after, decide);
    }

    public Then<E> when(C command) {
        var decision = decide.apply(state, command);
        assertThat(decide.apply(Remembered.of(state), command))
                .as("what a remembered state decides")
                .isEqualTo(decision);
        return new Then<>(decision);
    }

    /** What came of the command. */
    public record Then<E>(Decision<E> decision) {

        @SafeVarargs
        public final void then(E... facts) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(Arrays.asList(facts)));
        }

        public void thenNothingNew() {
            then();
        }

        public void thenRejected(Rejection reason) {
            assertThat(decision).isEqualTo(new Decision.Rejected<>(reason));
        }
    }
}
