package org.tributary.clinicalrecord.views.courses;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.CourseEvent.CourseEnd;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPhase;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.web.ClinicScope;

/**
 * A course of treatment with its sessions, the first first.
 *
 * @param clinicId where it is now
 * @param formerClinics where it was before, the first first; each reads the sessions that it gave
 * @param closing why it ended, if it has
 * @param phases how it is to go on
 * @param sessionCount how many were held, those of another patient left out
 */
public record CourseView(
        CourseId courseId,
        PatientId patientId,
        ClinicId clinicId,
        Condition condition,
        List<Limb> limbs,
        Laterality laterality,
        List<Goal> goals,
        @Nullable ReferralId referralId,
        @Nullable Integer plannedSessions,
        Instant openedAt,
        Status status,
        @Nullable Closing closing,
        List<ClinicId> formerClinics,
        List<RegimenPhase> phases,
        int sessionCount,
        List<SessionOfCourse> sessions) {

    /** Whether it takes sessions. */
    public enum Status {
        OPEN,
        CLOSED
    }

    /** That it ended, who said so and why; no note once the patient's key is destroyed. */
    public record Closing(
            CourseEnd reason,
            String by,
            Instant at,
            @Nullable String note) {

        @Override
        public String toString() {
            return "Closing[" + reason + "]";
        }
    }

    /** As it is once it has ended. */
    public CourseView closed(Closing end) {
        return new CourseView(
                courseId,
                patientId,
                clinicId,
                condition,
                limbs,
                laterality,
                goals,
                referralId,
                plannedSessions,
                openedAt,
                Status.CLOSED,
                end,
                formerClinics,
                phases,
                sessionCount,
                sessions);
    }

    /** As it is once it goes on after all. */
    public CourseView reopened() {
        return new CourseView(
                courseId,
                patientId,
                clinicId,
                condition,
                limbs,
                laterality,
                goals,
                referralId,
                plannedSessions,
                openedAt,
                Status.OPEN,
                null,
                formerClinics,
                phases,
                sessionCount,
                sessions);
    }

    /** As it is once it goes on at another clinic. */
    public CourseView movedTo(ClinicId other) {
        var former = Stream.concat(formerClinics.stream(), Stream.of(clinicId)).toList();
        return new CourseView(
                courseId,
                patientId,
                other,
                condition,
                limbs,
                laterality,
                goals,
                referralId,
                plannedSessions,
                openedAt,
                status,
                closing,
                former,
                phases,
                sessionCount,
                sessions);
    }

    /** As it is to go on. */
    public CourseView planned(List<RegimenPhase> next) {
        return new CourseView(
                courseId,
                patientId,
                clinicId,
                condition,
                limbs,
                laterality,
                goals,
                referralId,
                plannedSessions,
                openedAt,
                status,
                closing,
                formerClinics,
                next,
                sessionCount,
                sessions);
    }

    /** With these sessions. */
    public CourseView with(List<SessionOfCourse> held) {
        return new CourseView(
                courseId,
                patientId,
                clinicId,
                condition,
                limbs,
                laterality,
                goals,
                referralId,
                plannedSessions,
                openedAt,
                status,
                closing,
                formerClinics,
                phases,
                SessionOfCourse.count(held),
                held);
    }

    /** As a clinic reads it that has given it away and treats the patient no more: its own sessions. */
    CourseView ofFormer(ClinicScope clinics) {
        var own = sessions.stream()
                .filter(session -> clinics.include(session.clinicId()))
                .toList();
        return new CourseView(
                courseId,
                patientId,
                clinicId,
                condition,
                limbs,
                laterality,
                goals,
                referralId,
                plannedSessions,
                openedAt,
                status,
                null,
                formerClinics,
                List.of(),
                SessionOfCourse.count(own),
                own);
    }

    /** One visit of the course, in a line. */
    public record SessionOfCourse(
            SessionId sessionId,
            ClinicId clinicId,
            VisitKind kind,
            Instant startedAt,
            TherapistId therapistId,
            boolean evaluated,
            boolean signed,
            boolean enteredInError) {

        static int count(List<SessionOfCourse> sessions) {
            return (int) sessions.stream()
                    .filter(session -> !session.enteredInError())
                    .count();
        }
    }
}
