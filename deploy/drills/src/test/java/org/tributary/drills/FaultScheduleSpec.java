package org.tributary.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.tributary.drills.Options.BadUse;

class FaultScheduleSpec {

    private static final List<Fault> ALL = List.of(
            new Example("kill", "", true),
            new Example("fill", "", true),
            new Example("mount", "Only root may mount.", true),
            new Example("sabotage", "", false));

    @Test
    void the_seed_picks_each_possible_fault_once_before_any_comes_again() {
        var choice = FaultSchedule.of(ALL, List.of(), new SplittableRandom(1));

        assertThat(List.of(choice.next().name(), choice.next().name())).containsExactlyInAnyOrder("kill", "fill");
        assertThat(List.of(choice.next().name(), choice.next().name())).containsExactlyInAnyOrder("kill", "fill");
    }

    @Test
    void the_same_seed_picks_the_same() {
        assertThat(picked(3)).isEqualTo(picked(3));
        assertThat(new HashSet<>(List.of(picked(1), picked(2), picked(3), picked(4), picked(5))))
                .hasSizeGreaterThan(1);
    }

    @Test
    void named_faults_come_in_their_order_and_each_has_its_turn() {
        var choice = FaultSchedule.of(ALL, List.of("sabotage", "kill"), new SplittableRandom(1));

        assertThat(choice.isDone()).isFalse();
        assertThat(choice.next().name()).isEqualTo("sabotage");
        assertThat(choice.isDone()).isFalse();
        assertThat(choice.next().name()).isEqualTo("kill");
        assertThat(choice.isDone()).isTrue();
    }

    @Test
    void what_this_machine_cannot_do_is_refused_by_name_with_what_it_lacks() {
        assertThatThrownBy(() -> FaultSchedule.of(ALL, List.of("mount"), new SplittableRandom(1)))
                .isInstanceOf(BadUse.class)
                .hasMessageContaining("Only root may mount.");
        assertThatThrownBy(() -> FaultSchedule.of(ALL, List.of("explode"), new SplittableRandom(1)))
                .isInstanceOf(BadUse.class);
    }

    private static List<String> picked(long seed) {
        var choice = FaultSchedule.of(ALL, List.of(), new SplittableRandom(seed));
        var names = new ArrayList<String>();
        for (var nr = 0; nr < 6; nr++) {
            names.add(choice.next().name());
        }
        return names;
    }

    private record Example(String name, String lack, boolean isPickedBySeed) implements Fault {

        @Override
        public Optional<String> lacks() {
            return lack.isEmpty() ? Optional.empty() : Optional.of(lack);
        }

        @Override
        public void inject(Drill drill, RandomGenerator seed) {}

        @Override
        public void heal(Drill drill) {}
    }
}
