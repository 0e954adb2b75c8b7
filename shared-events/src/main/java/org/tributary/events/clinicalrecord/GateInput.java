package org.tributary.events.clinicalrecord;

import java.util.UUID;

/** A fact that a decision about a patient's gate rests on. */
public record GateInput(FactKind kind, UUID id) {

    /** What kind of fact it is, and so whose id. */
    public enum FactKind {
        SCREENING,
        FINDING,
        SESSION,
        CLEARANCE,
        MEDICAL_ASSESSMENT
    }
}
