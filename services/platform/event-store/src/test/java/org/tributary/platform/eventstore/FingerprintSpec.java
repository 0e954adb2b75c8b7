package org.tributary.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.platform.kernel.EventCodec;

class FingerprintSpec {

    @Test
    void one_program_has_one_fingerprint_for_each_aggregate() {
        assertThat(SnapshotKind.of(Visit.shell().evolution()).madeBy())
                .isEqualTo(SnapshotKind.of(Visit.shell().evolution()).madeBy())
                .startsWith("VisitAggregate ")
                .isNotEqualTo(SnapshotKind.of(House.shell().evolution()).madeBy());
    }

    @Test
    void everything_of_ours_that_makes_a_state_takes_part() {
        assertThat(Fingerprint.reachableFrom(Visit.class, VisitEvent.class, EventCodec.class))
                .containsKeys(
                        nameOf(Visit.class),
                        nameOf(VisitEvent.class),
                        nameOf(VisitEvent.PatientVisited.class),
                        nameOf(PatientId.class),
                        nameOf(Id.class),
                        nameOf(EventCodec.class),
                        "org/tributary/platform/kernel/PersonalOpener");
    }

    @Test
    void a_type_that_is_only_named_by_a_component_takes_part() {
        assertThat(Fingerprint.reachableFrom(Holder.class)).containsKeys(nameOf(Held.class), nameOf(OneOf.class));
    }

    @Test
    void what_has_nothing_to_do_with_it_does_not() {
        assertThat(Fingerprint.reachableFrom(Visit.class).keySet())
                .doesNotContain(nameOf(Relay.class))
                .allMatch(name -> name.startsWith("org/tributary/"));
    }

    private static String nameOf(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    @SuppressWarnings("UnusedVariable")
    record Holder(Held held, List<OneOf> some) {}

    record Held(int number) {}

    enum OneOf {
        A
    }
}
