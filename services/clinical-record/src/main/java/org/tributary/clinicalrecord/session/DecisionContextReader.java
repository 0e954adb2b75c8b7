package org.tributary.clinicalrecord.session;

import org.tributary.clinicalrecord.session.SessionCommand.StartSession;
import org.tributary.events.SessionId;

/** Finds what a session is judged by besides itself. */
interface DecisionContextReader {

    /**
     * What was in force at the session's time. It cannot change before the transaction ends: the patient is screened, or withdraws
     * their consent, either before or after.
     */
    DecisionContext of(SessionId session);

    /** What is in force when a session is to start, likewise. */
    DecisionContext of(StartSession asked);
}
