package org.tributary.clinicalrecord.views.sessions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.measurements.Comparison;
import org.tributary.clinicalrecord.measurements.DerivedScore;
import org.tributary.clinicalrecord.measurements.Plausibility;
import org.tributary.clinicalrecord.measurements.Warning;
import org.tributary.eligibility.evaluation.MissingMeasurement;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.EntryId;
import org.tributary.events.MeasurementId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.Landmark;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/**
 * A session by what counts of it, with what follows from its girths, and what was said of it afterwards.
 *
 * @param volumes derived from the evaluation
 * @param closingVolumes derived from the closing measurements
 * @param missing without which no hands are laid on at a treatment that is not signed
 * @param scores grades, indices, scores and bands that follow from the evaluation and the closing measurements
 * @param comparisons each measurement beside what was measured of the same before
 * @param warnings what should be looked at again, and who has
 * @param startedAtEntry the name by which the time of its start is amended
 * @param amendments what was charted, beside what was put in its place
 * @param enteredInError if it was charted of the wrong patient: then it counts nowhere
 */
public record SessionView(
        SessionId sessionId,
        CourseId courseId,
        PatientId patientId,
        ClinicId clinicId,
        TherapistId therapistId,
        VisitKind kind,
        Instant startedAt,
        @Nullable AppointmentId appointmentId,
        List<Measurement> evaluation,
        List<DerivedVolume> volumes,
        List<Applied> techniques,
        int minutes,
        List<Measurement> closingMeasurements,
        List<DerivedVolume> closingVolumes,
        boolean signed,
        List<MissingMeasurement> missing,
        List<DerivedScore> scores,
        List<Comparison> comparisons,
        List<Warning> warnings,
        EntryId startedAtEntry,
        List<Amendment> amendments,
        List<AdverseReaction> adverseReactions,
        @Nullable InError enteredInError) {

    SessionView without(List<MissingMeasurement> measurements) {
        return with(measurements, comparisons, warnings);
    }

    SessionView beside(Plausibility plausibility) {
        return with(missing, plausibility.comparisons(), plausibility.warnings());
    }

    private SessionView with(List<MissingMeasurement> lacking, List<Comparison> compared, List<Warning> warned) {
        return new SessionView(
                sessionId,
                courseId,
                patientId,
                clinicId,
                therapistId,
                kind,
                startedAt,
                appointmentId,
                evaluation,
                volumes,
                techniques,
                minutes,
                closingMeasurements,
                closingVolumes,
                signed,
                lacking,
                scores,
                compared,
                warned,
                startedAtEntry,
                amendments,
                adverseReactions,
                enteredInError);
    }

    /** That it was charted of the wrong patient, who said so and why. */
    public record InError(String by, Instant at, @Nullable String reason) {

        @Override
        public String toString() {
            return "InError[" + at + "]";
        }
    }

    /** A technique as it was applied. */
    public record Applied(EntryId entryId, Technique technique, BodyRegion region, int minutes, Pressure pressure) {}

    /**
     * A limb's volume computed from its girths, at full precision; two are comparable only by the same method over the same
     * stretch of the limb.
     */
    public record DerivedVolume(
            MeasurementId measurementId,
            Limb limb,
            GirthMethod method,
            double volume,
            String unit,
            Landmark landmark,
            double fromCm,
            double toCm,
            double lengthCm,
            int stations) {}
}
