package org.tributary.clinicalrecord.views.courses;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.events.CourseId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Shows a course of treatment to the clinics that treat its patient. */
@RestController
class GetCourseEndpoint {

    private final Courses courses;
    private final PatientWall wall;

    GetCourseEndpoint(Courses courses, PatientWall wall) {
        this.courses = courses;
        this.wall = wall;
    }

    @GetMapping("/courses/{id}")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    CourseView get(@PathVariable CourseId id, Caller caller) {
        var course = courses.find(id).orElseThrow(NotFound::new);
        wall.requireVisible(caller, course.patientId());
        return course;
    }
}
