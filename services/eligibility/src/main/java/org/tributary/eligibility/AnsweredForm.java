package org.tributary.eligibility;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** A form that a patient answered, and what the policy of that day found in it. */
public interface AnsweredForm {

    ScreeningKind kind();

    /** On a short form, whether it reports a change; nothing on a full one. */
    @Nullable
    Boolean changed();

    /** When the patient answered; it may have been charted much later. */
    Instant answeredAt();

    Gate gate();

    List<String> reasons();

    List<Technique> restrictedTechniques();

    /** The first moment at which it is too old. */
    Instant validUntil();
}
