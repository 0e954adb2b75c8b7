package org.tributary.referral.referral;

import org.tributary.events.PatientId;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralEvent.UrgentFindingLifted;
import org.tributary.events.referral.ReferralEvent.UrgentFindingReported;
import org.tributary.platform.kernel.State;

/** A request to treat a person, from its receipt to the first visit. A value: no clock, no I/O. */
sealed interface Referral extends State<Referral, ReferralEvent> {

    record Unknown() implements Referral {}

    record Received(ReferralReceived request) implements Referral {}

    /** A clinic took the person on. {@code urgent}: the partner was told last that an urgent finding stands. */
    sealed interface TakenOn extends Referral {

        ReferralAccepted acceptance();

        boolean urgent();

        boolean isOf(PatientId someone);

        TakenOn with(boolean urgency);
    }

    record Accepted(ReferralReceived request, ReferralAccepted acceptance, boolean urgent) implements TakenOn {

        /** Who the person is there may still be unknown. */
        @Override
        public boolean isOf(PatientId someone) {
            var patient = acceptance.patientId();
            return patient == null || patient.equals(someone);
        }

        @Override
        public Accepted with(boolean urgency) {
            return new Accepted(request, acceptance, urgency);
        }
    }

    record Scheduled(ReferralReceived request, ReferralAccepted acceptance, PatientId patientId, boolean urgent)
            implements TakenOn {

        @Override
        public boolean isOf(PatientId someone) {
            return patientId.equals(someone);
        }

        @Override
        public Scheduled with(boolean urgency) {
            return new Scheduled(request, acceptance, patientId, urgency);
        }
    }

    /** A stream that does not begin with the request is broken. */
    @Override
    default Referral after(ReferralEvent event) {
        return switch (event) {
            case ReferralReceived e -> new Received(e);
            case ReferralAccepted e -> new Accepted(request(), e, false);
            case ReferralScheduled e ->
                new Scheduled(
                        request(),
                        takenOn().acceptance(),
                        e.patientId(),
                        takenOn().urgent());
            case UrgentFindingReported _ -> takenOn().with(true);
            case UrgentFindingLifted _ -> takenOn().with(false);
        };
    }

    /** What the partner asked for. */
    default ReferralReceived request() {
        return switch (this) {
            case Received r -> r.request;
            case Accepted a -> a.request;
            case Scheduled s -> s.request;
            case Unknown _ ->
                throw new IllegalStateException("Something happened to a referral that was never received");
        };
    }

    private TakenOn takenOn() {
        return switch (this) {
            case TakenOn t -> t;
            case Unknown _, Received _ -> throw new IllegalStateException("A step of a referral that nobody accepted");
        };
    }
}
