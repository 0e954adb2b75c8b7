package org.tributary.drills.checker.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.drills.checker.laws.Examples.FIRST_VISIT;
import static org.tributary.drills.checker.laws.Examples.NINE;
import static org.tributary.drills.checker.laws.Examples.asked;
import static org.tributary.drills.checker.laws.Examples.attempt;
import static org.tributary.drills.checker.laws.Examples.given;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tributary.drills.journal.Attempt;
import org.tributary.drills.journal.Entry.Outcome;
import org.tributary.drills.journal.FaultWindow;
import org.tributary.drills.journal.Meanwhile;

class PromisesAreKeptMeanwhileSpec {

    private final PromisesAreKeptMeanwhile law = new PromisesAreKeptMeanwhile();

    private final FaultWindow brokerAway = during("broker-away", Meanwhile.COMMANDS_ACCEPTED);
    private final FaultWindow diskFull = during("full-disk", Meanwhile.REFUSED_WITH_503);

    @Test
    void commands_are_accepted_while_the_broker_is_away() {
        var sound = given().fault(brokerAway)
                .asked(asked("k", Outcome.ACKNOWLEDGED, FIRST_VISIT, attempt(NINE.plusSeconds(5), 201)));

        assertThat(law.breaches(sound.evidence())).isEmpty();
    }

    @Test
    void an_error_while_only_the_broker_is_away_is_a_broken_promise() {
        var failed = given().fault(brokerAway)
                .asked(
                        asked("k", Outcome.ACKNOWLEDGED, FIRST_VISIT, attempt(NINE.plusSeconds(5), 201)),
                        asked("l", Outcome.UNKNOWN, null, attempt(NINE.plusSeconds(6), 503)));

        assertThat(law.breaches(failed.evidence())).anyMatch(breach -> breach.contains("was answered 503"));
    }

    @Test
    void a_command_that_nobody_answered_while_only_the_broker_is_away_is_a_broken_promise() {
        var unanswered = given().fault(brokerAway)
                .asked(
                        asked("k", Outcome.ACKNOWLEDGED, FIRST_VISIT, attempt(NINE.plusSeconds(5), 201)),
                        asked("l", Outcome.UNKNOWN, null, attempt(NINE.plusSeconds(6), Attempt.NO_ANSWER)));

        assertThat(law.breaches(unanswered.evidence()))
                .singleElement()
                .asString()
                .contains("was not answered");
    }

    @Test
    void what_hangs_and_is_accepted_once_the_broker_is_back_was_not_accepted_meanwhile() {
        var hung = given().fault(brokerAway)
                .asked(asked(
                        "k",
                        Outcome.ACKNOWLEDGED,
                        FIRST_VISIT,
                        attempt(NINE.plusSeconds(5), Attempt.NO_ANSWER),
                        attempt(NINE.plusSeconds(70), 201)));

        assertThat(law.breaches(hung.evidence()))
                .anyMatch(breach -> breach.contains("was not answered"))
                .anyMatch(breach -> breach.contains("no command of booking was accepted"));
    }

    @Test
    void each_service_that_is_asked_accepts_something() {
        var refusing =
                given().fault(brokerAway).asked(asked("k", Outcome.REFUSED, null, attempt(NINE.plusSeconds(5), 409)));

        assertThat(law.breaches(refusing.evidence()))
                .singleElement()
                .asString()
                .contains("no command of booking was accepted");
    }

    @Test
    void silence_is_not_acceptance() {
        assertThat(law.breaches(given().fault(brokerAway).evidence()))
                .singleElement()
                .asString()
                .contains("no command was sent");
    }

    @Test
    void on_a_full_disk_503_is_as_promised_and_500_is_not() {
        var refused =
                given().fault(diskFull).asked(asked("k", Outcome.UNKNOWN, null, attempt(NINE.plusSeconds(5), 503)));
        assertThat(law.breaches(refused.evidence())).isEmpty();

        refused.asked(asked("l", Outcome.UNKNOWN, null, attempt(NINE.plusSeconds(5), 500)));
        assertThat(law.breaches(refused.evidence())).singleElement().asString().contains("500");
    }

    @Test
    void what_was_asked_before_the_fault_is_not_judged_by_it() {
        var early =
                given().fault(diskFull).asked(asked("k", Outcome.UNKNOWN, null, attempt(NINE.minusSeconds(5), 500)));

        assertThat(law.breaches(early.evidence())).singleElement().asString().contains("nothing was refused");
    }

    @Test
    void a_disk_on_which_nothing_is_refused_was_not_full() {
        var roomy = given().fault(diskFull)
                .asked(asked("k", Outcome.ACKNOWLEDGED, FIRST_VISIT, attempt(NINE.plusSeconds(5), 201)));

        assertThat(law.breaches(roomy.evidence())).singleElement().asString().contains("nothing was refused");
    }

    private static FaultWindow during(String fault, Meanwhile meanwhile) {
        return new FaultWindow(fault, meanwhile, NINE, NINE.plus(Duration.ofMinutes(1)));
    }
}
