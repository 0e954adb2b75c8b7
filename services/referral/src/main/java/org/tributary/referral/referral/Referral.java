package org.tributary.referral.referral;

import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.platform.kernel.State;

/** A request to treat a person, from its receipt to the first visit. A value: no clock, no I/O. */
sealed interface Referral extends State<Referral, ReferralEvent> {

    record Unknown() implements Referral {}

    record Received(ReferralReceived request) implements Referral {}

    record Accepted(ReferralReceived request, ReferralAccepted acceptance) implements Referral {}

    record Scheduled(ReferralReceived request, ReferralAccepted acceptance) implements Referral {}

    /** A stream that does not begin with the request is broken. */
    @Override
    default Referral after(ReferralEvent event) {
        return switch (event) {
            case ReferralReceived e -> new Received(e);
            case ReferralAccepted e -> new Accepted(request(), e);
            case ReferralScheduled _ -> new Scheduled(request(), acceptance());
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

    /** Which clinic took the person on. */
    default ReferralAccepted acceptance() {
        return switch (this) {
            case Accepted a -> a.acceptance;
            case Scheduled s -> s.acceptance;
            case Unknown _, Received _ -> throw new IllegalStateException("A visit of a referral that nobody accepted");
        };
    }
}
