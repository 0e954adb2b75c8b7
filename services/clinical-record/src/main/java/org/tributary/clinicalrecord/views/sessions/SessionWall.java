package org.tributary.clinicalrecord.views.sessions;

import org.springframework.stereotype.Component;
import org.tributary.events.SessionId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Stands between a session's chart and everyone who does not work at its clinic. */
@Component
public class SessionWall {

    private final Sessions sessions;

    SessionWall(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * The session, if it took place at a clinic of the caller's.
     *
     * @throws NotFound otherwise, as if there were no such session
     */
    public SessionView requireOwn(Caller caller, SessionId id) {
        return sessions.findAt(caller.clinics(), id).orElseThrow(NotFound::new);
    }
}
