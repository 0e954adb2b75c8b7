package org.tributary.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.person.PersonRequestSpec.Born.at;

import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for a person, and what of it reaches a log. */
class PersonRequestSpec {

    record Born(@BirthDate @Nullable LocalDate on) {

        static Born at(String day) {
            return new Born(LocalDate.parse(day));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01T09:59:59Z, 2026-04-01, 2026-04-02",
        "2026-04-01T10:00:00Z, 2026-04-02, 2026-04-03",
        "2026-04-01T23:59:59Z, 2026-04-02, 2026-04-03"
    })
    void a_day_of_birth_has_begun_somewhere(Instant now, String latest, String tooLate) {
        assertThat(isTaken(at(latest), now)).isTrue();
        assertThat(isTaken(at(tooLate), now)).isFalse();
    }

    @Test
    void nobody_lives_who_was_born_before_1900() {
        var now = Instant.parse("2026-04-01T09:00:00Z");

        assertThat(isTaken(at("1900-01-01"), now)).isTrue();
        assertThat(isTaken(at("1899-12-31"), now)).isFalse();
        assertThat(isTaken(new Born(null), now)).isTrue();
    }

    @Test
    void who_it_is_never_reaches_a_log() {
        assertThat(List.of(
                        new Name("Rao", List.of("Asha")),
                        new Reach("asha@example.org", "+353 1 555 0111"),
                        new KnownAs("https://partner-a.example", "PA-1")))
                .asString()
                .doesNotContain("Rao", "Asha", "asha", "555", "PA-1");
    }

    private static boolean isTaken(Born born, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        try (var validation = Validation.byDefaultProvider()
                .configure()
                .clockProvider(() -> clock)
                .buildValidatorFactory()) {
            return validation.getValidator().validate(born).isEmpty();
        }
    }
}
