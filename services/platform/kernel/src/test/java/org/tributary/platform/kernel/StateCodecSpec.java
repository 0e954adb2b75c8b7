package org.tributary.platform.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;

class StateCodecSpec {

    private static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-000000000001");
    private static final ClinicId RIVERSIDE = ClinicId.of("00000000-0000-7000-8000-000000000002");
    private static final Dwelling HOUSE = new House(2, Lamp.ON);

    private final StateCodec codec = new StateCodec();

    @Test
    void a_state_without_components_is_told_from_the_others() {
        assertThat(again(new Nothing())).isEqualTo(new Nothing());
    }

    @Test
    void collections_ids_and_sealed_values_within_come_back_as_they_were() {
        var kept = new Filled(
                "Asha",
                List.of(HOUSE, new Tent()),
                Map.of(DayOfWeek.MONDAY, List.of(HOUSE)),
                Map.of(RIVERSIDE, Set.of(ASHA)),
                Optional.of(new Tent()),
                null);

        assertThat(again(kept)).isEqualTo(kept);
    }

    @Test
    void times_and_numbers_keep_every_digit() {
        var kept = new Exact(
                Instant.parse("2026-03-03T10:00:00.123456789Z"),
                OffsetDateTime.parse("2026-03-03T10:00:00+05:30"),
                LocalDate.of(2026, 3, 3),
                LocalTime.of(9, 0),
                Duration.ofMinutes(90),
                ZoneId.of("Europe/Dublin"),
                new BigDecimal("10.50"),
                0.1 + 0.2,
                Long.MAX_VALUE);

        assertThat(again(kept)).isEqualTo(kept);
    }

    @Test
    void a_shell_is_read_by_its_fields() {
        var shell = new Shell();
        shell.id = ASHA;
        shell.state = new Nothing();

        var read = codec.read(codec.write(shell, Shell.class), Shell.class);

        assertThat(read.id).isEqualTo(ASHA);
        assertThat(read.state).isEqualTo(new Nothing());
    }

    @Test
    void questions_that_a_state_answers_are_no_part_of_it() {
        assertThat(new String(codec.write(HOUSE, Dwelling.class), UTF_8)).doesNotContain("large", "roof");
        assertThat(codec.read(codec.write(HOUSE, Dwelling.class), Dwelling.class))
                .isEqualTo(HOUSE);
    }

    @Test
    void what_another_state_wrote_is_refused() {
        var bytes = codec.write(new Nothing(), State.class);

        assertThatThrownBy(() -> codec.read(bytes, Dwelling.class)).isInstanceOf(RuntimeException.class);
    }

    private State again(State state) {
        return codec.read(codec.write(state, State.class), State.class);
    }

    sealed interface State {}

    record Nothing() implements State {}

    record Filled(
            @Personal(of = "whoever") @Nullable String name,
            List<Dwelling> dwellings,
            Map<DayOfWeek, List<Dwelling>> byDay,
            Map<ClinicId, Set<PatientId>> patients,
            Optional<Dwelling> usual,
            @Nullable Dwelling other)
            implements State {}

    record Exact(
            Instant at,
            OffsetDateTime there,
            LocalDate day,
            LocalTime time,
            Duration duration,
            ZoneId zone,
            BigDecimal length,
            double volume,
            long count)
            implements State {}

    sealed interface Dwelling {}

    record House(int floors, Lamp lamp) implements Dwelling {

        boolean isLarge() {
            return floors > 1;
        }

        String getRoof() {
            return "tiles";
        }
    }

    record Tent() implements Dwelling {}

    enum Lamp {
        ON {
            @Override
            boolean shines() {
                return true;
            }
        },
        OFF;

        boolean shines() {
            return false;
        }
    }

    static final class Shell {
        private @Nullable PatientId id;
        private @Nullable State state;
    }
}
