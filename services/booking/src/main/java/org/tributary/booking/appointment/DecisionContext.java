package org.tributary.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.CertifiedDays;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Timetable;
import org.tributary.eligibility.Eligibility;
import org.tributary.eligibility.GateInForce;
import org.tributary.events.RoomId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.TherapistEvent.Shift;
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

    /** The rooms that will do for an appointment: the one asked for, or any of the clinic's. */
    List<RoomId> roomsFor(Visit asked) {
        if (asked.roomId() != null) {
            return List.of(asked.roomId());
        }
        return premises == null ? List.of() : premises.rooms();
    }

    /** How long a room rests after a visit before it can be claimed again. */
    Duration turnover() {
        return premises == null ? Duration.ZERO : premises.turnover();
    }

    /** Whether the course and the referral that the visit names are this patient's at this clinic. */
    record Origin(boolean hasCourse, boolean hasReferral) {

        static final Origin KNOWN = new Origin(true, true);
    }

    DecisionContext with(Origin other) {
        return new DecisionContext(premises, roster, standing, other);
    }

    /** The clinic's zone, week and rooms, and how long a room rests after a visit. */
    record Premises(ZoneId zone, List<OpeningHours> openingHours, List<RoomId> rooms, Duration turnover) {

        LocalDate dayOf(Instant instant) {
            return timetable().dayOf(instant);
        }

        boolean isOpenDuring(TimeSpan slot) {
            return timetable().isOpenFor(slot);
        }

        private Timetable timetable() {
            return new Timetable(zone, openingHours);
        }
    }

    /** The therapist's shifts at the clinic around that day, and the certificates. */
    record Roster(List<Shift> shifts, CertifiedDays certificates) {

        boolean isOnShiftDuring(TimeSpan slot, ZoneId zone) {
            return slot.isCoveredBy(shifts.stream()
                    .map(shift -> TimeSpan.of(shift.date(), shift.starts(), shift.ends(), zone))
                    .toList());
        }
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
