package org.tributary.referral.referral;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.Objects;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.platform.kernel.Decision;
import org.tributary.referral.referral.ReferralCommand.AcceptReferral;
import org.tributary.referral.referral.ReferralCommand.MarkScheduled;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.ReferralRejection.AcceptedByAnotherClinic;
import org.tributary.referral.referral.ReferralRejection.AcceptedDifferently;
import org.tributary.referral.referral.ReferralRejection.AcceptedForAnotherPatient;
import org.tributary.referral.referral.ReferralRejection.NeverReceived;
import org.tributary.referral.referral.ReferralRejection.NotAccepted;
import org.tributary.referral.referral.ReferralRejection.ReceivedDifferently;

/** A request to treat a person, from its receipt to the first visit, and all its rules. A value: no clock, no I/O. */
sealed interface Referral {

    record Unknown() implements Referral {}

    record Received(ReferralReceived request) implements Referral {}

    record Accepted(ReferralReceived request, ReferralAccepted acceptance) implements Referral {}

    record Scheduled(ReferralReceived request, ReferralAccepted acceptance) implements Referral {}

    static Referral unknown() {
        return new Unknown();
    }

    /** The referral's state table: one line per meaningful pair of state and command. */
    default Decision<ReferralEvent> decide(ReferralCommand command) {
        return switch (new Asked(this, command)) {
            case Asked(Unknown _, ReceiveReferral c) -> accepted(c.asFact());
            case Asked(var known, ReceiveReferral c) when known.request().equals(c.asFact()) -> alreadyDone();
            case Asked(var _, ReceiveReferral c) -> rejected(new ReceivedDifferently(c.referralId()));

            case Asked(Received r, AcceptReferral c) ->
                accepted(c.asFactFor(r.request().partnerId()));
            case Asked(Accepted a, AcceptReferral c) when c.isAs(a.acceptance()) -> alreadyDone();
            case Asked(Scheduled s, AcceptReferral c) when c.isAs(s.acceptance()) -> alreadyDone();
            case Asked(Unknown _, AcceptReferral c) -> rejected(new NeverReceived(c.referralId()));
            case Asked(var _, AcceptReferral c) -> rejected(new AcceptedDifferently(c.referralId()));

            case Asked(Accepted a, MarkScheduled c) -> schedule(a.acceptance(), c);
            // the partner waits for the first visit; that there are more is told by the course
            case Asked(Scheduled _, MarkScheduled _) -> alreadyDone();
            case Asked(Received _, MarkScheduled c) -> rejected(new NotAccepted(c.referralId()));
            case Asked(Unknown _, MarkScheduled c) -> rejected(new NeverReceived(c.referralId()));
        };
    }

    /** The state after a fact. Facts are never refused; a stream that does not begin with the request is broken. */
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

    private static Decision<ReferralEvent> schedule(ReferralAccepted acceptance, MarkScheduled c) {
        if (!acceptance.clinicId().equals(c.clinicId())) {
            return rejected(new AcceptedByAnotherClinic(c.referralId()));
        }
        if (!Objects.requireNonNullElse(acceptance.patientId(), c.patientId()).equals(c.patientId())) {
            return rejected(new AcceptedForAnotherPatient(c.referralId()));
        }
        return accepted(new ReferralScheduled(
                c.referralId(), acceptance.partnerId(), c.clinicId(), c.patientId(), c.appointmentId()));
    }

    /** What is asked of which referral. */
    record Asked(Referral state, ReferralCommand command) {}
}
