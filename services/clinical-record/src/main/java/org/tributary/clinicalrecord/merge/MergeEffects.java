package org.tributary.clinicalrecord.merge;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.patient.PatientCommand.AbsorbRecord;
import org.tributary.clinicalrecord.patient.PatientCommand.GoOnUnder;
import org.tributary.clinicalrecord.patient.PatientCommand.ReleaseRecord;
import org.tributary.clinicalrecord.patient.PatientCommand.StandAlone;
import org.tributary.clinicalrecord.patient.PersonGates;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.events.SubjectId;
import org.tributary.events.clinicalrecord.MergeEvent;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequestGivenUp;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequested;
import org.tributary.events.clinicalrecord.MergeEvent.MergeUndone;
import org.tributary.events.clinicalrecord.MergeEvent.RecordsMerged;
import org.tributary.events.clinicalrecord.MergeEvent.UndoingRequested;
import org.tributary.platform.approvals.ApprovalCommand.RequestApproval;
import org.tributary.platform.eventstore.NestedCommands;

/** What a merge does in its transaction: a second person is asked, both records say it in their own histories, and all gates follow. */
@Component
class MergeEffects {

    private final NestedCommands nested;
    private final PersonRecords records;
    private final PersonGates gates;
    private final Patients patients;

    MergeEffects(NestedCommands nested, PersonRecords records, PersonGates gates, Patients patients) {
        this.nested = nested;
        this.records = records;
        this.gates = gates;
        this.patients = patients;
    }

    void follow(MergeEvent fact, Instant at) {
        switch (fact) {
            case MergeRequested e -> ask(e, MergeKind.MERGE.name(), e.by(), "Two records of one person", at);
            case UndoingRequested e -> ask(e, MergeKind.UNDOING.name(), e.by(), String.valueOf(e.reason()), at);
            case RecordsMerged e -> merge(e, at);
            case MergeUndone e -> part(e, at);
            case MergeRequestGivenUp _ -> {} // all is as it was
        }
    }

    private void ask(MergeEvent e, String kind, String by, String reason, Instant at) {
        nested.send(new RequestApproval(
                e.approvalId(),
                kind,
                new SubjectId(e.mergeId().value()),
                e.clinicId(),
                e.patientId(),
                by,
                reason,
                null,
                at));
    }

    /** The views tell of the merge only once this is committed: which records are one person's is said here. */
    private void merge(RecordsMerged e, Instant at) {
        var person = records.ofAny(List.of(e.patientId(), e.from()));
        nested.send(
                new AbsorbRecord(e.patientId(), e.clinicId(), e.from(), e.mergeId(), patients.clinicsOf(e.from()), at));
        nested.send(new GoOnUnder(e.from(), e.clinicId(), e.patientId(), e.mergeId(), at));
        gates.decide(person, e.clinicId(), at);
    }

    private void part(MergeUndone e, Instant at) {
        var stays = records.without(e.mergeId(), e.patientId());
        var goes = records.without(e.mergeId(), e.from());
        nested.send(new ReleaseRecord(e.patientId(), e.clinicId(), e.from(), e.mergeId(), at));
        nested.send(new StandAlone(e.from(), e.clinicId(), e.patientId(), e.mergeId(), at));
        gates.decide(stays, e.clinicId(), at);
        gates.decide(goes, e.clinicId(), at);
    }
}
