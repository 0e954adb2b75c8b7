package org.tributary.clinicalrecord.course;

import java.util.List;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.terms.Limb;
import org.tributary.platform.kernel.Rejection;

/** Every way a course says no. */
public sealed interface CourseRejection extends Rejection {

    /** The course exists and treats something else. */
    record OpenedDifferently(CourseId courseId) implements CourseRejection {}

    record NotEnrolled(PatientId patientId, ClinicId clinicId) implements CourseRejection {}

    /** The person goes on under another record. */
    record MergedAway(PatientId survivor) implements CourseRejection {}

    /** No such referral of the patient is known to be accepted by the clinic. */
    record UnknownReferral(ReferralId referralId) implements CourseRejection {}

    /** A unilateral course has a healthy limb to compare with; these leave none. */
    record NoHealthyLimb(List<Limb> limbs) implements CourseRejection {}

    record NeverOpened(CourseId courseId) implements CourseRejection {}

    /** It has ended: it is opened again first. */
    record CourseIsClosed(CourseId courseId) implements CourseRejection {}

    /** A phase that goes on for ever is the last one. */
    record PhaseWithoutEnd(CourseId courseId) implements CourseRejection {}
}
