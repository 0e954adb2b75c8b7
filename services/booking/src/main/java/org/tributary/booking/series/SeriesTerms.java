package org.tributary.booking.series;

import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;

/** A regimen, for whom, at which clinic, and of which course of treatment. */
record SeriesTerms(
        PatientId patientId, ClinicId clinicId, @Nullable CourseId courseId, Regimen regimen) {}
