package org.tributary.clinicalrecord.session;

import java.time.Instant;
import org.tributary.clinicalrecord.session.SessionCommand.StartSession;
import org.tributary.events.SessionId;

/** Finds what a session is judged by besides itself. */
interface DecisionContextReader {

    /**
     * What was in force at the session's time. It cannot change before the transaction ends: the patient is screened, or withdraws
     * their consent, either before or after.
     */
    DecisionContext of(SessionId session);

    /** What was in force at a time at which the session may have started instead, likewise; what it says of the gate is about to change. */
    DecisionContext of(SessionId session, Instant startedAt);

    /** What is in force when a session is to start, likewise. */
    DecisionContext of(StartSession asked);
}
