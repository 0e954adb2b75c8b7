package org.tributary.clinicalrecord.trial;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.PolicyTrialId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.GateWindow.Restriction;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/**
 * A trial of a version of the clinical policy as callers see it. Numbers are the whole chain's; patients are shown to whoever works
 * at the clinic where it was decided.
 *
 * @param since only decisions from then on were decided again; none: all
 * @param decisions how many recorded decisions were decided again so far
 * @param bookingsHeld treatments to come that would be suspended or wait for a clearance, and go on now
 * @param bookingsReleased those that would return or wait no longer
 */
record PolicyTrialView(
        PolicyTrialId trialId,
        String version,
        @Nullable Instant since,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        Progress patients,
        long decisions,
        Different different,
        long bookingsHeld,
        long bookingsReleased,
        Samples samples) {

    /** How far it is. */
    enum State {
        RUNNING,
        DONE,
        /** It was given up after some attempts; another one may be started. */
        FAILED
    }

    /** How many patients were looked at, of how many. */
    record Progress(int done, int of) {}

    /** How many decisions would have been more closed, and more open. One that is both, is counted in both. */
    record Different(long moreClosed, long moreOpen) {}

    /** Some of those that differ: the first ones that were found. */
    record Samples(List<Sample> moreClosed, List<Sample> moreOpen) {}

    /** A decision that differs from a moment on. */
    record Sample(PatientId patientId, ClinicId clinicId, Instant at, Held before, Held after) {}

    /** What held, or would have, and by which version. No gate: no full screening was in force. */
    record Held(
            @Nullable Gate gate,
            List<String> reasons,
            List<Technique> restrictedTechniques,
            List<Restriction> restrictedRegions,
            boolean noCompression,
            String policyVersion) {

        static Held of(GateWindow window) {
            return new Held(
                    window.gate(),
                    window.reasons(),
                    window.restrictedTechniques(),
                    window.restrictions(),
                    window.noCompression(),
                    window.policyVersion());
        }
    }

    /** Which way one thing differs from another. */
    enum Difference {
        MORE_CLOSED,
        MORE_OPEN
    }

    /** A treatment to come of which something else would become, and where it stood when it was looked at. */
    record Booking(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            Instant startsAt,
            List<Technique> techniques,
            AppointmentStatus status,
            Outcome outcome) {}

    /** What would become of it. */
    enum Outcome {
        HELD,
        RELEASED
    }

    /** Reasons tell of people's health. */
    @Override
    public String toString() {
        return "PolicyTrialView[" + trialId + ", " + state + "]";
    }
}
