package org.tributary.clinicalrecord.views.sessions;

import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.events.SessionId;
import org.tributary.platform.privacy.PersonErased;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Stands between a session's chart and everyone who does not work at its clinic. */
@Component
public class SessionWall {

    private final Sessions sessions;
    private final Patients patients;

    SessionWall(Sessions sessions, Patients patients) {
        this.sessions = sessions;
        this.patients = patients;
    }

    /**
     * The session, if it took place at a clinic of the caller's.
     *
     * @throws NotFound otherwise, as if there were no such session
     * @throws PersonErased if its patient was erased: nothing is charted of them any more
     */
    public SessionView requireOwn(Caller caller, SessionId id) {
        var session = sessions.findAt(caller.clinics(), id).orElseThrow(NotFound::new);
        patients.requireNotErased(session.patientId());
        return session;
    }
}
