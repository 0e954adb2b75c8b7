package org.tributary.booking.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.appointment.AppointmentRejection.Conflict;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.Roster;
import org.tributary.eligibility.Eligibility;
import org.tributary.eligibility.GateSchedule;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.terms.Technique;

/** What an appointment is judged by besides itself, as it stands when it is asked for. Absent: not known to the clinic. */
record DecisionContext(
        @Nullable Premises premises,
        @Nullable Roster roster,
        @Nullable PatientGate gate,
        Origin origin,
        @Nullable Claim claim) {

    /** Of a visit that names no course and no referral, or such as are the patient's. */
    DecisionContext(@Nullable Premises premises, @Nullable Roster roster, @Nullable PatientGate gate) {
        this(premises, roster, gate, Origin.KNOWN, null);
    }

    /** Of nothing, nothing is known. */
    static final DecisionContext UNKNOWN = new DecisionContext(null, null, null);

    Premises premisesOrThrow() {
        return Objects.requireNonNull(premises, "What is not known to the clinic was refused");
    }

    Roster rosterOrThrow() {
        return Objects.requireNonNull(roster, "Whom the chain does not know was refused");
    }

    PatientGate gateOrThrow() {
        return Objects.requireNonNull(gate, "Whom the clinic does not treat was refused");
    }

    /** Under which the person may be expected somewhere as well. */
    List<PatientId> otherRecords() {
        return gate == null ? List.of() : gate.otherRecords();
    }

    Claim claimOrThrow() {
        return Objects.requireNonNull(claim, "Time is claimed for what may be");
    }

    /** Whether the course and the referral that the visit names are this patient's at this clinic. */
    record Origin(boolean hasCourse, boolean hasReferral) {

        static final Origin KNOWN = new Origin(true, true);
    }

    DecisionContext with(Origin other) {
        return new DecisionContext(premises, roster, gate, other, claim);
    }

    DecisionContext with(Claim other) {
        return new DecisionContext(premises, roster, gate, origin, other);
    }

    /** Whether the time that a visit wants was free. */
    sealed interface Claim {

        /** It was, in this room, and is the visit's now. */
        record Claimed(RoomId roomId) implements Claim {}

        /** It was not: the visit is refused. */
        record Taken(List<Conflict> by) implements Claim {}
    }

    /**
     * The clinic treats this patient; what may be done when is as the clinical record decided last.
     *
     * @param otherRecords of the same person
     * @param survivor the record under which the person goes on, if it is another one
     */
    record PatientGate(
            GateSchedule schedule,
            List<PatientId> otherRecords,
            @Nullable PatientId survivor) {

        /** Of somebody who has one record. */
        PatientGate(GateSchedule schedule) {
            this(schedule, List.of(), null);
        }

        Eligibility eligibility(List<Technique> techniques, Instant at) {
            return Eligibility.of(schedule.at(at).orElse(null), techniques);
        }

        List<String> reasons(Instant at) {
            return schedule.at(at).map(GateWindow::reasons).orElse(List.of());
        }
    }
}
