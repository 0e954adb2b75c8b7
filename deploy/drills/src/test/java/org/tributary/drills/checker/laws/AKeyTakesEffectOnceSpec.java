package org.tributary.drills.checker.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.drills.checker.laws.Examples.FIRST_VISIT;
import static org.tributary.drills.checker.laws.Examples.SECOND_VISIT;
import static org.tributary.drills.checker.laws.Examples.asked;
import static org.tributary.drills.checker.laws.Examples.given;

import org.junit.jupiter.api.Test;
import org.tributary.drills.journal.Entry.Outcome;

class AKeyTakesEffectOnceSpec {

    private final AKeyTakesEffectOnce law = new AKeyTakesEffectOnce();

    @Test
    void a_retry_is_told_of_the_same_appointment() {
        var sound = given().asked(
                        asked("k", Outcome.ACKNOWLEDGED, FIRST_VISIT), asked("k", Outcome.ACKNOWLEDGED, FIRST_VISIT));

        assertThat(law.breaches(sound.evidence())).isEmpty();
    }

    @Test
    void one_key_with_two_appointments_took_effect_twice() {
        var twice = given().asked(
                        asked("k", Outcome.ACKNOWLEDGED, FIRST_VISIT), asked("k", Outcome.ACKNOWLEDGED, SECOND_VISIT));

        assertThat(law.breaches(twice.evidence())).singleElement().asString().contains(FIRST_VISIT, SECOND_VISIT);
    }
}
