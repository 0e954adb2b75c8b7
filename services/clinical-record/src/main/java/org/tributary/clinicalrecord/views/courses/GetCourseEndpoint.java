package org.tributary.clinicalrecord.views.courses;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.CourseId;
import org.tributary.platform.web.Caller;

/** Shows a course of treatment to the clinics that treat its patient. */
@RestController
class GetCourseEndpoint {

    private final CourseWall wall;

    GetCourseEndpoint(CourseWall wall) {
        this.wall = wall;
    }

    @GetMapping("/courses/{id}")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    CourseView get(@PathVariable CourseId id, Caller caller) {
        return wall.requireVisible(caller, id);
    }
}
