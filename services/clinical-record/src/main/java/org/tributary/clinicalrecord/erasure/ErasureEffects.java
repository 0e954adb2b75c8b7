package org.tributary.clinicalrecord.erasure;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.patient.PatientCommand.EraseRecord;
import org.tributary.events.SubjectId;
import org.tributary.events.clinicalrecord.ErasureEvent;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureApproved;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequestGivenUp;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequested;
import org.tributary.platform.approvals.ApprovalCommand.RequestApproval;
import org.tributary.platform.eventstore.NestedCommands;

/** What an erasure does in its transaction: a second person is asked, and each record says in its own history that it is erased. */
@Component
class ErasureEffects {

    private final NestedCommands nested;

    ErasureEffects(NestedCommands nested) {
        this.nested = nested;
    }

    void follow(ErasureEvent fact, Instant at) {
        switch (fact) {
            case ErasureRequested e ->
                nested.send(new RequestApproval(
                        e.approvalId(),
                        ErasureKind.NAME,
                        new SubjectId(e.erasureId().value()),
                        e.clinicId(),
                        e.patientId(),
                        e.by(),
                        String.valueOf(e.reason()),
                        null,
                        at));
            case ErasureApproved e ->
                e.records().forEach(record -> nested.send(new EraseRecord(record, e.clinicId(), e.erasureId(), at)));
            case ErasureRequestGivenUp _ -> {} // all is as it was
        }
    }
}
