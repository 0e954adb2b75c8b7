package org.tributary.booking.views.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.views.patients.Preparation;
import org.tributary.booking.views.patients.TreatmentConsent;
import org.tributary.events.AppointmentId;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/**
 * An appointment as callers read it. {@code version} grows with each of its facts.
 *
 * @param previousStatus where it stood before its last step; absent as long as it stands where it was booked
 * @param suspension why screening does not allow it; absent unless it is suspended
 * @param displacedBy the closure or the absence that took its time away, also once it has another
 * @param approvalId of the second person who is asked to set rules of the house aside for its time
 * @param exception the rules that were set aside for its time, or are to be
 * @param formDue what the patient is to answer before it; absent once they have, and of a visit that is over or has lost its time
 * @param consent what the patient has said about being treated; absent of such a visit as well
 */
public record AppointmentView(
        AppointmentId appointmentId,
        ClinicId clinicId,
        PatientId patientId,
        TherapistId therapistId,
        RoomId roomId,
        VisitKind kind,
        AppointmentStatus status,
        @Nullable AppointmentStatus previousStatus,
        Instant startsAt,
        Instant endsAt,
        Duration duration,
        List<Technique> techniques,
        @Nullable CourseId courseId,
        @Nullable ReferralId referralId,
        @Nullable SeriesId seriesId,
        @Nullable Cancellation cancellation,
        @Nullable Suspension suspension,
        @Nullable UUID displacedBy,
        @Nullable ApprovalId approvalId,
        @Nullable HouseException exception,
        @Nullable ScreeningKind formDue,
        @Nullable TreatmentConsent consent,
        long version) {

    /** Whose wish it was, how long before the visit it came, whether that was late, and why if that was said. */
    public record Cancellation(
            CancelledBy by,
            boolean late,
            @Nullable Duration notice,
            @Nullable String reason) {

        /** Without the reason, which may tell of the patient. */
        @Override
        public String toString() {
            return "Cancellation[by " + by + (late ? ", late]" : "]");
        }
    }

    /** Whether it is to take place, or under way. */
    boolean isAhead(Instant now) {
        return switch (status) {
            case PROVISIONAL, BOOKED, SUSPENDED, CHECKED_IN -> now.isBefore(endsAt);
            case DISPLACED, COMPLETED, NO_SHOW, CANCELLED -> false;
        };
    }

    AppointmentView with(Preparation preparation) {
        var forms = preparation.forms();
        return new AppointmentView(
                appointmentId,
                clinicId,
                patientId,
                therapistId,
                roomId,
                kind,
                status,
                previousStatus,
                startsAt,
                endsAt,
                duration,
                techniques,
                courseId,
                referralId,
                seriesId,
                cancellation,
                suspension,
                displacedBy,
                approvalId,
                exception,
                forms == null ? null : forms.at(startsAt).orElse(null),
                preparation.consent(),
                version);
    }

    /** Whether a second person has still to agree to its time. */
    public boolean awaitsApproval() {
        return approvalId != null && exception != null && exception.approvedBy() == null;
    }

    /** What screening found; no gate where there was no screening. */
    public record Suspension(@Nullable Gate gate, List<String> reasons) {}

    /**
     * Rules of the house that are set aside, and why.
     *
     * @param requestedBy who asked for it; absent where it was agreed before second persons signed in
     * @param approvedBy who agreed; absent as long as nobody has
     */
    public record HouseException(
            List<HouseRule> rules,
            @Nullable String requestedBy,
            @Nullable String approvedBy,
            @Nullable String reason) {

        /** Without the reason, which may tell of the patient. */
        @Override
        public String toString() {
            return "HouseException[" + rules + "]";
        }
    }
}
