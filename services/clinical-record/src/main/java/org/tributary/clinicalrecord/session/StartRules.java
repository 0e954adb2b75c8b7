package org.tributary.clinicalrecord.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.session.SessionRejection.NoLongerTreated;
import org.tributary.clinicalrecord.session.SessionRejection.SessionInTheFuture;
import org.tributary.clinicalrecord.session.SessionRejection.SessionTooEarly;
import org.tributary.events.ClinicId;

/** When a session can have begun. */
final class StartRules {

    private StartRules() {}

    /** Not later than now, not before the patient's birth or the first clinic, and only while the clinic treated the patient. */
    static Optional<SessionRejection> objectionTo(
            Instant startedAt, Instant earliest, @Nullable Instant treatedUntil, ClinicId clinic, Instant now) {
        if (startedAt.isAfter(now)) {
            return Optional.of(new SessionInTheFuture(startedAt));
        }
        if (startedAt.isBefore(earliest)) {
            return Optional.of(new SessionTooEarly(startedAt));
        }
        return treatedUntil == null || startedAt.isBefore(treatedUntil)
                ? Optional.empty()
                : Optional.of(new NoLongerTreated(clinic, treatedUntil));
    }
}
