package org.tributary.outcomes.swelling;

import java.util.List;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.LimbKind;

/** What a course set out to treat. */
public record CourseFacts(
        CourseId courseId, ClinicId clinicId, Condition condition, List<Limb> limbs, Laterality laterality) {

    /** As it was told when the course was opened. */
    public static CourseFacts of(CourseOpened told) {
        return new CourseFacts(told.courseId(), told.clinicId(), told.condition(), told.limbs(), told.laterality());
    }

    /** A healthy limb is one that the course does not treat: without it there is no excess to speak of. */
    public Measure measure() {
        return laterality == Laterality.UNILATERAL
                        && limbs.stream().map(Limb::opposite).noneMatch(limbs::contains)
                ? Measure.EXCESS_REDUCTION
                : Measure.ABSOLUTE_REDUCTION;
    }

    /** Whose error of measurement applies; where arms and legs are treated together, the larger one. */
    LimbKind limbKind() {
        return limbs.contains(Limb.LEFT_ARM) || limbs.contains(Limb.RIGHT_ARM) ? LimbKind.ARM : LimbKind.LEG;
    }
}
