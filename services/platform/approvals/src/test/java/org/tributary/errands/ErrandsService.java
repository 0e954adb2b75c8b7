package org.tributary.errands;

import static org.tributary.platform.kernel.Decision.accepted;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.tributary.events.ClinicId;
import org.tributary.events.EventTypes;
import org.tributary.events.SubjectId;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.Settled;
import org.tributary.platform.approvals.ApprovalCommand.RequestApproval;
import org.tributary.platform.approvals.ApprovalKind;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;
import org.tributary.platform.eventstore.NestedCommands;
import org.tributary.platform.kernel.NoContext;
import org.tributary.platform.kernel.State;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.web.Role;

@SpringBootApplication
class ErrandsService {

    static final Instant NOON = Instant.parse("2026-07-06T12:00:00Z");

    /** Notes words about an errand, and asks for a second person if it is given such a request. */
    record NoteErrand(
            SubjectId errand,
            @Nullable ClinicId clinic,
            String words,
            @Nullable RequestApproval request) {}

    record Noted(int times) implements State<Noted, ErrandNoted> {

        @Override
        public Noted after(ErrandNoted event) {
            return new Noted(times + 1);
        }
    }

    /** Lending a key needs a clinical lead. */
    enum LendingAKey implements ApprovalKind {
        KIND;

        @Override
        public Set<Role> approvers() {
            return Set.of(Role.CLINICAL_LEAD);
        }

        @Override
        public Duration openFor() {
            return Duration.ofHours(1);
        }

        @Override
        public Object commandAfter(Settled settled, Instant at) {
            return switch (settled) {
                case ApprovalGranted e -> new NoteErrand(e.subjectId(), null, "lent with " + e.by(), null);
                case ApprovalRefused e -> new NoteErrand(e.subjectId(), null, "not lent because of " + e.by(), null);
                case ApprovalExpired e -> new NoteErrand(e.subjectId(), null, "forgotten", null);
            };
        }
    }

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(ApprovalEvent.class, ErrandNoted.class);
    }

    @Bean
    MovableClock clock() {
        return new MovableClock(NOON);
    }

    @Bean
    ApprovalKind lendingAKey() {
        return LendingAKey.KIND;
    }

    @Bean
    AggregateShell<Noted, NoteErrand, NoContext, ErrandNoted> errand(NestedCommands nested) {
        return new Evolution<>(Noted.class, ErrandNoted.class, new Noted(0))
                .handling(
                        NoteErrand.class,
                        NoteErrand::errand,
                        (_, _) -> NoContext.NONE,
                        (_, c, _) -> accepted(new ErrandNoted(c.errand(), c.clinic(), c.words())))
                .with((_, c, _, decided) -> {
                    if (c.request() != null) {
                        nested.send(c.request());
                    }
                    return decided.events();
                });
    }
}
