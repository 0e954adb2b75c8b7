package org.tributary.clinicalrecord.record;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;

/**
 * The sessions by what counts of them. What was done at one counts from its start on, whenever it was charted or corrected; a signature
 * and an adverse reaction when they were recorded. Notes are for the therapists of the clinic, and are read at the session.
 */
final class SessionSection {

    private final Map<SessionId, ChartedSession> sessions = new LinkedHashMap<>();

    void add(SessionEvent event, Told told) {
        if (event instanceof SessionStarted e) {
            sessions.put(e.sessionId(), new ChartedSession(e, told));
        }
        var session = sessions.get(event.sessionId());
        if (session != null) {
            session.add(event, told);
        }
    }

    /** The first first. */
    List<SessionEntry> sessions() {
        return sessions.values().stream()
                .filter(ChartedSession::counts)
                .map(ChartedSession::entry)
                .sorted(comparing(SessionEntry::startedAt)
                        .thenComparing(session -> session.sessionId().value()))
                .toList();
    }
}
