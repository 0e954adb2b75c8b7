package org.tributary.clinicalrecord.hold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.events.SubjectId;
import org.tributary.events.clinicalrecord.HoldEvent;
import org.tributary.events.clinicalrecord.HoldEvent.HoldLifted;
import org.tributary.events.clinicalrecord.HoldEvent.HoldLiftingRequested;
import org.tributary.events.clinicalrecord.HoldEvent.HoldRequestGivenUp;
import org.tributary.events.clinicalrecord.HoldEvent.HoldRequested;
import org.tributary.events.clinicalrecord.HoldEvent.HoldSet;
import org.tributary.platform.approvals.ApprovalCommand.RequestApproval;
import org.tributary.platform.eventstore.NestedCommands;

/** What a hold does in its transaction: a second person is asked. */
@Component
class HoldEffects {

    private final NestedCommands nested;

    HoldEffects(NestedCommands nested) {
        this.nested = nested;
    }

    void follow(HoldEvent fact, Instant at) {
        switch (fact) {
            case HoldRequested e -> ask(e, HoldKind.HOLD, e.by(), e.reason(), e.until(), at);
            case HoldLiftingRequested e -> ask(e, HoldKind.LIFTING, e.by(), e.reason(), null, at);
            case HoldSet _, HoldLifted _, HoldRequestGivenUp _ -> {} // the view says who is kept
        }
    }

    private void ask(
            HoldEvent e, HoldKind kind, String by, @Nullable String reason, @Nullable Instant until, Instant at) {
        nested.send(new RequestApproval(
                e.approvalId(),
                kind.name(),
                new SubjectId(e.holdId().value()),
                e.clinicId(),
                e.patientId(),
                by,
                String.valueOf(reason),
                until,
                at));
    }
}
