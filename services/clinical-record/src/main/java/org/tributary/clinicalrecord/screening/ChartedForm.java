package org.tributary.clinicalrecord.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.screening.Screening.Gated;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;

/** A form on a patient's chart, as far as it matters to the gate in force. */
public interface ChartedForm {

    ScreeningKind kind();

    /** On a short form, whether it reports a change; nothing on a full one. */
    @Nullable
    Boolean changed();

    /** When the patient answered; it may have been charted much later. */
    Instant answeredAt();

    /** What the form led to when it was charted. */
    Gated outcome();
}
