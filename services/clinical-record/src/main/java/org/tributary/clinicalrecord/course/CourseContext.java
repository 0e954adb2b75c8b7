package org.tributary.clinicalrecord.course;

import java.util.Optional;
import java.util.Set;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;

/**
 * What a decision about a course is judged by besides the course.
 *
 * @param enrolledAt the clinics that treat the patient
 * @param goesOnUnder the record under which the person goes on, if it is another one
 */
record CourseContext(Set<ClinicId> enrolledAt, Optional<PatientId> goesOnUnder) {

    /** For what is judged by the course alone. */
    static CourseContext none() {
        return new CourseContext(Set.of(), Optional.empty());
    }
}
