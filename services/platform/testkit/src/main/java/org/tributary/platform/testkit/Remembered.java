package org.tributary.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.tributary.platform.kernel.StateCodec;

/** A state as it comes out of a snapshot. */
final class Remembered {

    private static final StateCodec CODEC = new StateCodec();

    private Remembered() {}

    /** The state, written down and read back. */
    @SuppressWarnings("unchecked")
    static <S> S of(S state) {
        var type = (Class<S>) typeOf(state.getClass());
        var remembered = CODEC.read(CODEC.write(state, type), type);
        assertThat(remembered).as("a remembered state").isEqualTo(state);
        return remembered;
    }

    /** As a shell declares it: the sealed interface of all states. */
    private static Class<?> typeOf(Class<?> state) {
        return Arrays.stream(state.getInterfaces())
                .filter(Class::isSealed)
                .findFirst()
                .orElse(state);
    }
}
