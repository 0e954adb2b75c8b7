package org.tributary.eligibility;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind.FULL;
import static org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind.SHORT;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** A form of an example: good for 180 days unless it says otherwise. */
record Form(
        ScreeningKind kind,
        @Nullable Boolean changed,
        Instant answeredAt,
        Gate gate,
        List<String> reasons,
        List<Technique> restrictedTechniques,
        Instant validUntil)
        implements AnsweredForm {

    static Form full(Instant answeredAt, Gate gate, String... reasons) {
        return form(FULL, null, answeredAt, gate, reasons);
    }

    static Form changed(Instant answeredAt, Gate gate, String... reasons) {
        return form(SHORT, true, answeredAt, gate, reasons);
    }

    static Form unchanged(Instant answeredAt, Gate gate, String... reasons) {
        return form(SHORT, false, answeredAt, gate, reasons);
    }

    static Form notSaying(Instant answeredAt, Gate gate, String... reasons) {
        return form(SHORT, null, answeredAt, gate, reasons);
    }

    Form restricting(Technique... techniques) {
        return new Form(kind, changed, answeredAt, gate, reasons, List.of(techniques), validUntil);
    }

    Form until(Instant end) {
        return new Form(kind, changed, answeredAt, gate, reasons, restrictedTechniques, end);
    }

    /** What is in force where no other form counts. */
    GateInForce<Form> alone() {
        return new GateInForce<>(gate, reasons, restrictedTechniques, validUntil, List.of(this));
    }

    private static Form form(
            ScreeningKind kind, @Nullable Boolean changed, Instant answeredAt, Gate gate, String... reasons) {
        return new Form(kind, changed, answeredAt, gate, List.of(reasons), List.of(), answeredAt.plus(180, DAYS));
    }
}
