package org.tributary.drills.checker.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.drills.checker.laws.Examples.NINE;
import static org.tributary.drills.checker.laws.Examples.asked;
import static org.tributary.drills.checker.laws.Examples.attempt;
import static org.tributary.drills.checker.laws.Examples.given;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tributary.drills.journal.Attempt;
import org.tributary.drills.journal.Entry.Outcome;

class RefusalsSayWhenSpec {

    private final RefusalsSayWhen law = new RefusalsSayWhen();

    @Test
    void a_refusal_tells_when_to_come_back() {
        assertThat(law.breaches(given().asked(asked("k", Outcome.UNKNOWN, null, attempt(NINE, 503)))
                        .evidence()))
                .isEmpty();
    }

    @Test
    void a_refusal_that_does_not_is_a_breach() {
        var wordless = new Attempt("http://localhost:8081", NINE, Duration.ofSeconds(1), 503, false);

        assertThat(law.breaches(given().asked(asked("k", Outcome.UNKNOWN, null, wordless))
                        .evidence()))
                .singleElement()
                .asString()
                .contains("without a word");
    }
}
