package org.tributary.events;

import static org.tributary.events.Examples.APPROVAL;
import static org.tributary.events.Examples.ASHA;
import static org.tributary.events.Examples.CHECKUP;
import static org.tributary.events.Examples.RIVERSIDE;
import static org.tributary.events.Examples.TUESDAY_10AM;

import java.util.List;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRequested;
import org.tributary.events.approvals.ApprovalEvent.ApprovalWithdrawn;

/** What every service tells of what needs a second person, once each. */
final class ApprovalExamples {

    static final ApprovalKey OF_ASHA = new ApprovalKey(ASHA.value());

    private static final SubjectId VISIT = new SubjectId(CHECKUP.value());
    private static final String KIND = "house-exception";

    static final List<ApprovalEvent> ALL = List.of(
            new ApprovalRequested(
                    APPROVAL, OF_ASHA, KIND, VISIT, RIVERSIDE, ASHA, "desk@demo", "Comes from far away", TUESDAY_10AM),
            new ApprovalGranted(
                    APPROVAL, OF_ASHA, KIND, VISIT, RIVERSIDE, ASHA, "lead@demo", "Lena Brandt", "NL-BIG-4711"),
            new ApprovalRefused(
                    APPROVAL, OF_ASHA, KIND, VISIT, RIVERSIDE, ASHA, "desk2@demo", "Could come in the morning"),
            new ApprovalExpired(APPROVAL, OF_ASHA, KIND, VISIT, RIVERSIDE, ASHA),
            new ApprovalWithdrawn(APPROVAL, OF_ASHA, KIND, VISIT, RIVERSIDE, ASHA));

    private ApprovalExamples() {}
}
