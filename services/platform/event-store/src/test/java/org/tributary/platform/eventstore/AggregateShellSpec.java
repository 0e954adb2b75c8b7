package org.tributary.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.eventstore.VisitEvent.PatientVisited;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.kernel.Rejection;

/** A shell around visits of which at most so many are allowed, and of which a remark is known only once they are decided. */
class AggregateShellSpec {

    private static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-0000000000b1");
    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-0000000000c1");

    private final List<String> done = new ArrayList<>();

    private record TooMany() implements Rejection {}

    private final AggregateShell<Visit, VisitCommand, Integer, VisitEvent> shell = new Evolution<>(
                    Visit.class, VisitEvent.class, new Visit(0, null))
            .handling(VisitCommand.class, VisitCommand::patientId, (_, _) -> known(3), AggregateShellSpec::decide)
            .with((before, _, _, decided) -> {
                done.add("after " + before.visits());
                return decided.events().stream()
                        .map(event -> completed((PatientVisited) event))
                        .toList();
            });

    @Test
    void what_is_decided_is_completed_by_what_goes_beside_it() {
        assertThat(shell.carryOut(new Visit(1, null), visit(2)))
                .isEqualTo(List.of(new PatientVisited(ASHA, NORTH, 3, "in room 1")));
        assertThat(done).containsExactly("context", "after 1");
    }

    @Test
    void what_was_done_before_records_nothing_and_may_still_do_something() {
        assertThat(shell.carryOut(new Visit(1, null), visit(0))).isEmpty();
        assertThat(done).containsExactly("context", "after 1");
    }

    @Test
    void what_is_refused_does_nothing() {
        assertThatThrownBy(() -> shell.carryOut(new Visit(1, null), visit(3)))
                .isInstanceOfSatisfying(
                        RejectedException.class, no -> assertThat(no.reason()).isEqualTo(new TooMany()));
        assertThat(done).containsExactly("context");
    }

    private int known(int most) {
        done.add("context");
        return most;
    }

    private static Decision<VisitEvent> decide(Visit before, VisitCommand c, Integer most) {
        var visits = before.visits() + c.visits();
        if (c.visits() == 0) {
            return Decision.alreadyDone();
        }
        return visits > most
                ? Decision.rejected(new TooMany())
                : Decision.accepted(new PatientVisited(c.patientId(), c.clinicId(), visits, c.remark()));
    }

    private static PatientVisited completed(PatientVisited event) {
        return new PatientVisited(event.patientId(), event.clinicId(), event.visits(), "in room 1");
    }

    private static VisitCommand visit(int times) {
        return new VisitCommand(ASHA, NORTH, times, null);
    }
}
