package org.tributary.outcomes.views.courses;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.CourseId;
import org.tributary.measurement.MeasurementPolicy;
import org.tributary.outcomes.swelling.PointFlag;
import org.tributary.outcomes.swelling.SwellingPoint;
import org.tributary.outcomes.views.courses.Courses.Course;
import org.tributary.platform.web.Caller;

/** Shows one course's curve. */
@RestController
class CourseEndpoint {

    private final Courses courses;
    private final MeasurementPolicy policy;

    CourseEndpoint(Courses courses, MeasurementPolicy policy) {
        this.courses = courses;
        this.policy = policy;
    }

    @GetMapping("/api/courses/{courseId}")
    @PreAuthorize("hasRole('operator')")
    Response course(@PathVariable CourseId courseId, Caller caller) {
        var course = courses.get(courseId, caller.clinics());
        var points = courses.points(courseId);
        return new Response(
                course,
                points,
                points.stream()
                        .map(SwellingPoint::method)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                points.stream()
                        .flatMap(point -> point.flags().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                policy.version());
    }

    /**
     * A course with every session.
     *
     * @param methods by which its volumes were measured
     * @param flags of any of its points
     * @param policyVersion by which changes were judged
     */
    record Response(
            @JsonUnwrapped Course course,
            List<SwellingPoint> points,
            List<String> methods,
            List<PointFlag> flags,
            String policyVersion) {}
}
