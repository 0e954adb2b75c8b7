package org.tributary.booking.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.Roster;
import org.tributary.eligibility.Eligibility;
import org.tributary.eligibility.GateInForce;
import org.tributary.events.terms.Technique;

/** What an appointment is judged by besides itself, as it stands when it is asked for. Absent: not known to the clinic. */
record DecisionContext(
        @Nullable Premises premises,
        @Nullable Roster roster,
        @Nullable Standing standing,
        Origin origin) {

    /** Of a visit that names no course and no referral, or such as are the patient's. */
    DecisionContext(@Nullable Premises premises, @Nullable Roster roster, @Nullable Standing standing) {
        this(premises, roster, standing, Origin.KNOWN);
    }

    /** Of nothing, nothing is known. */
    static final DecisionContext UNKNOWN = new DecisionContext(null, null, null);

    Premises premisesOrThrow() {
        return Objects.requireNonNull(premises, "What is not known to the clinic was refused");
    }

    Roster rosterOrThrow() {
        return Objects.requireNonNull(roster, "Whom the chain does not know was refused");
    }

    Standing standingOrThrow() {
        return Objects.requireNonNull(standing, "Whom the clinic does not treat was refused");
    }

    /** Whether the course and the referral that the visit names are this patient's at this clinic. */
    record Origin(boolean hasCourse, boolean hasReferral) {

        static final Origin KNOWN = new Origin(true, true);
    }

    DecisionContext with(Origin other) {
        return new DecisionContext(premises, roster, standing, other);
    }

    /** The clinic treats this patient; the screening in force says what it may do, if there was one. */
    record Standing(@Nullable GateInForce<?> screening) {

        Eligibility eligibility(List<Technique> techniques, Instant at) {
            return Eligibility.of(screening, techniques, at);
        }

        List<String> reasons() {
            return screening == null ? List.of() : screening.reasons();
        }
    }
}
