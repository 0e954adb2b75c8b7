package org.tributary.booking.views.patients;

import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.FormsDue;

/**
 * What a patient is to be asked before they are seen.
 *
 * @param forms when they are to answer which form; none: the clinical record has not said
 * @param consent what they have said about being treated
 */
public record Preparation(@Nullable FormsDue forms, TreatmentConsent consent) {}
