package org.tributary.clinicalrecord.views.sessions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.events.SessionId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Shows a session to the clinics that treat its patient. */
@RestController
class GetSessionEndpoint {

    private final Sessions sessions;
    private final PatientWall wall;

    GetSessionEndpoint(Sessions sessions, PatientWall wall) {
        this.sessions = sessions;
        this.wall = wall;
    }

    @GetMapping("/sessions/{id}")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    SessionView get(@PathVariable SessionId id, Caller caller) {
        var session = sessions.find(id).orElseThrow(NotFound::new);
        wall.requireVisible(caller, session.patientId());
        return session;
    }
}
