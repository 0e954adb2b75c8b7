package org.tributary.referral.referral;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.Objects;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.NoContext;
import org.tributary.referral.referral.Referral.Accepted;
import org.tributary.referral.referral.Referral.Received;
import org.tributary.referral.referral.Referral.Scheduled;
import org.tributary.referral.referral.Referral.Unknown;
import org.tributary.referral.referral.ReferralCommand.AcceptReferral;
import org.tributary.referral.referral.ReferralCommand.MarkScheduled;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.ReferralRejection.AcceptedByAnotherClinic;
import org.tributary.referral.referral.ReferralRejection.AcceptedDifferently;
import org.tributary.referral.referral.ReferralRejection.AcceptedForAnotherPatient;
import org.tributary.referral.referral.ReferralRejection.NeverReceived;
import org.tributary.referral.referral.ReferralRejection.NotAccepted;
import org.tributary.referral.referral.ReferralRejection.ReceivedDifferently;

/** All rules about a referral. */
final class ReferralDecider {

    private ReferralDecider() {}

    /** One line for each meaningful pair of state and command. */
    static Decision<ReferralEvent> decide(Referral referral, ReferralCommand command, NoContext none) {
        return switch (new Asked(referral, command)) {
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

    private record Asked(Referral referral, ReferralCommand command) {}
}
