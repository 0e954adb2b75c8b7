package org.tributary.outcomes.views.courses;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.terms.Condition;
import org.tributary.outcomes.views.clinics.ClinicDirectory;
import org.tributary.outcomes.views.courses.Courses.Course;
import org.tributary.outcomes.views.courses.Courses.Status;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Lists a clinic's courses. */
@RestController
class ClinicCoursesEndpoint {

    private final Courses courses;
    private final ClinicDirectory clinics;

    ClinicCoursesEndpoint(Courses courses, ClinicDirectory clinics) {
        this.courses = courses;
        this.clinics = clinics;
    }

    @GetMapping("/api/clinics/{clinicId}/courses")
    @PreAuthorize("hasRole('operator')")
    Page<Course> courses(
            @PathVariable ClinicId clinicId,
            @RequestParam(required = false) @Nullable Condition condition,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable CourseId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        caller.requireClinic(clinicId);
        clinics.get(clinicId);
        return courses.at(clinicId, condition, status, after, limit);
    }
}
