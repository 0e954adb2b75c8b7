package org.tributary.clinicalrecord.course;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.course.CourseCommand.CloseCourse;
import org.tributary.clinicalrecord.course.CourseCommand.OpenCourse;
import org.tributary.clinicalrecord.course.CourseCommand.PlanRegimen;
import org.tributary.clinicalrecord.course.CourseCommand.ReopenCourse;
import org.tributary.clinicalrecord.course.CourseCommand.TransferCourse;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.courses.Courses;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.events.PatientId;
import org.tributary.platform.eventstore.DecisionLocks;

/**
 * Reads what a decision about a course is judged by, under the locks that keep it as it is: records are merged and enrolments end
 * either before or after, and a session starts while its course takes it.
 */
@Component
class CourseContextReader {

    private final DecisionLocks locks;
    private final Courses courses;
    private final Patients patients;
    private final PersonRecords records;

    CourseContextReader(DecisionLocks locks, Courses courses, Patients patients, PersonRecords records) {
        this.locks = locks;
        this.courses = courses;
        this.patients = patients;
        this.records = records;
    }

    CourseContext around(CourseCommand command) {
        return switch (command) {
            case OpenCourse c -> {
                locks.on(c.patientId());
                yield of(c.patientId());
            }
            case TransferCourse c ->
                courses.find(c.courseId())
                        .map(CourseView::patientId)
                        .map(patient -> {
                            locks.beforeChanging(List.of(c.courseId()), patient);
                            return of(patient);
                        })
                        .orElseGet(CourseContext::none);
            case CloseCourse _, ReopenCourse _ -> {
                locks.beforeChanging(List.of(command.courseId()));
                yield CourseContext.none();
            }
            case PlanRegimen _ -> CourseContext.none();
        };
    }

    private CourseContext of(PatientId patient) {
        return new CourseContext(patients.clinicsOf(patient), records.mergedInto(patient));
    }
}
