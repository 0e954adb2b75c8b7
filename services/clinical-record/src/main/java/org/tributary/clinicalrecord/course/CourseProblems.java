package org.tributary.clinicalrecord.course;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.course.CourseRejection.CourseIsClosed;
import org.tributary.clinicalrecord.course.CourseRejection.MergedAway;
import org.tributary.clinicalrecord.course.CourseRejection.NeverOpened;
import org.tributary.clinicalrecord.course.CourseRejection.NoHealthyLimb;
import org.tributary.clinicalrecord.course.CourseRejection.NotEnrolled;
import org.tributary.clinicalrecord.course.CourseRejection.OpenedDifferently;
import org.tributary.clinicalrecord.course.CourseRejection.PhaseWithoutEnd;
import org.tributary.clinicalrecord.course.CourseRejection.UnknownReferral;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal about a course reads over HTTP. */
@Component
class CourseProblems implements ProblemMapping<CourseRejection> {

    @Override
    public ProblemDetail toProblem(CourseRejection rejection) {
        return switch (rejection) {
            case OpenedDifferently _ ->
                Problem.of(CONFLICT, "opened-differently", "This course already exists with other details");
            case NeverOpened _ -> Problem.of(NOT_FOUND, "not-found", "There is no such thing");
            case CourseIsClosed _ -> Problem.of(CONFLICT, "course-closed", "The course has ended");
            case PhaseWithoutEnd _ ->
                Problem.of(UNPROCESSABLE_CONTENT, "phase-without-end", "A phase that does not end is the last one");
            case NotEnrolled r ->
                Problem.of(UNPROCESSABLE_CONTENT, "not-enrolled", "The clinic does not treat this patient")
                        .with("clinicId", r.clinicId());
            case MergedAway r ->
                Problem.of(CONFLICT, "merged-into", "The person goes on under another record")
                        .with("survivor", r.survivor());
            case UnknownReferral _ ->
                Problem.of(
                        UNPROCESSABLE_CONTENT,
                        "unknown-referral",
                        "The clinic has accepted no such referral for this patient");
            case NoHealthyLimb r ->
                Problem.of(
                                UNPROCESSABLE_CONTENT,
                                "no-healthy-limb",
                                "A unilateral course leaves one limb to compare with")
                        .with("limbs", r.limbs());
        };
    }

    @Override
    public Class<CourseRejection> of() {
        return CourseRejection.class;
    }
}
