package org.tributary.clinicalrecord.gate;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.gate.PermissionView.ClearanceView;
import org.tributary.clinicalrecord.gate.PermissionView.MedicalAssessmentView;
import org.tributary.clinicalrecord.patient.PatientFactsReader;
import org.tributary.events.PatientId;
import org.tributary.events.PermissionId;
import org.tributary.platform.web.NotFound;

/** Finds what clinicians answer for. */
@Component
class Permissions {

    private final PatientFactsReader facts;
    private final Gates gates;
    private final Clock clock;

    Permissions(PatientFactsReader facts, Gates gates, Clock clock) {
        this.facts = facts;
        this.gates = gates;
        this.clock = clock;
    }

    ClearanceView clearance(PatientId patient, PermissionId id) {
        var now = clock.instant();
        return facts.now(patient).clearances().stream()
                .filter(clearance -> clearance.permissionId().equals(id))
                .findFirst()
                .map(clearance -> PermissionView.of(clearance, now, GateNow.of(gates.at(now, patient))))
                .orElseThrow(NotFound::new);
    }

    MedicalAssessmentView assessment(PatientId patient, PermissionId id) {
        var now = clock.instant();
        return facts.now(patient).assessments().stream()
                .filter(assessment -> assessment.permissionId().equals(id))
                .findFirst()
                .map(assessment -> PermissionView.of(assessment, now, GateNow.of(gates.at(now, patient))))
                .orElseThrow(NotFound::new);
    }
}
