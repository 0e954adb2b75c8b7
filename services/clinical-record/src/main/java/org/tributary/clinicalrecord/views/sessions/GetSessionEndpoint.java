package org.tributary.clinicalrecord.views.sessions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.SessionId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Shows a session to the clinics that treat its patient. */
@RestController
class GetSessionEndpoint {

    private final Sessions sessions;

    GetSessionEndpoint(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/sessions/{id}")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    SessionView get(@PathVariable SessionId id, Caller caller) {
        return sessions.findVisibleTo(caller.clinics(), id).orElseThrow(NotFound::new);
    }
}
