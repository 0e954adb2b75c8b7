package org.tributary.referral.referral;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.stream.Stream;
import org.tributary.events.PatientId;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralEvent.UrgentFindingLifted;
import org.tributary.events.referral.ReferralEvent.UrgentFindingReported;
import org.tributary.platform.kernel.Decision;
import org.tributary.referral.referral.Referral.Accepted;
import org.tributary.referral.referral.Referral.Received;
import org.tributary.referral.referral.Referral.Scheduled;
import org.tributary.referral.referral.Referral.TakenOn;
import org.tributary.referral.referral.Referral.Unknown;
import org.tributary.referral.referral.ReferralCommand.AcceptReferral;
import org.tributary.referral.referral.ReferralCommand.MarkScheduled;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.ReferralCommand.ReviewUrgency;
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
    static Decision<ReferralEvent> decide(Referral referral, ReferralCommand command, Urgency urgency) {
        return switch (new Asked(referral, command)) {
            case Asked(Unknown _, ReceiveReferral c) -> accepted(c.asFact());
            case Asked(var known, ReceiveReferral c) when known.request().equals(c.asFact()) -> alreadyDone();
            case Asked(var _, ReceiveReferral c) -> rejected(new ReceivedDifferently(c.referralId()));

            case Asked(Received r, AcceptReferral c) -> accept(r, c, urgency);
            case Asked(TakenOn t, AcceptReferral c) when c.isAs(t.acceptance()) -> alreadyDone();
            case Asked(Unknown _, AcceptReferral c) -> rejected(new NeverReceived(c.referralId()));
            case Asked(var _, AcceptReferral c) -> rejected(new AcceptedDifferently(c.referralId()));

            case Asked(Accepted a, MarkScheduled c) -> schedule(a, c, urgency);
            // the partner waits for the first visit; that there are more is told by the course
            case Asked(Scheduled _, MarkScheduled _) -> alreadyDone();
            case Asked(Received _, MarkScheduled c) -> rejected(new NotAccepted(c.referralId()));
            case Asked(Unknown _, MarkScheduled c) -> rejected(new NeverReceived(c.referralId()));

            case Asked(TakenOn t, ReviewUrgency c)
            when t.isOf(c.patientId()) ->
                new Decision.Accepted<>(told(t, c.patientId(), urgency).toList());
            case Asked(TakenOn _, ReviewUrgency c) -> rejected(new AcceptedForAnotherPatient(c.referralId()));
            case Asked(Received _, ReviewUrgency c) -> rejected(new NotAccepted(c.referralId()));
            case Asked(Unknown _, ReviewUrgency c) -> rejected(new NeverReceived(c.referralId()));
        };
    }

    private static Decision<ReferralEvent> accept(Received received, AcceptReferral c, Urgency urgency) {
        var acceptance = c.asFactFor(received.request().partnerId());
        var patient = c.patientId();
        return patient == null
                ? accepted(acceptance)
                : andWhatIsUrgent(acceptance, new Accepted(received.request(), acceptance, false), patient, urgency);
    }

    private static Decision<ReferralEvent> schedule(Accepted referral, MarkScheduled c, Urgency urgency) {
        var acceptance = referral.acceptance();
        if (!acceptance.clinicId().equals(c.clinicId())) {
            return rejected(new AcceptedByAnotherClinic(c.referralId()));
        }
        if (!referral.isOf(c.patientId())) {
            return rejected(new AcceptedForAnotherPatient(c.referralId()));
        }
        var scheduled = new ReferralScheduled(
                c.referralId(), acceptance.partnerId(), c.clinicId(), c.patientId(), c.appointmentId());
        return andWhatIsUrgent(scheduled, referral, c.patientId(), urgency);
    }

    /** Whoever is known from now on may have been kept from treatment before. */
    private static Decision<ReferralEvent> andWhatIsUrgent(
            ReferralEvent step, TakenOn referral, PatientId patient, Urgency urgency) {
        return new Decision.Accepted<>(
                Stream.concat(Stream.of(step), told(referral, patient, urgency)).toList());
    }

    /** The partner is told once that something urgent stands, and once that it does no longer. */
    private static Stream<ReferralEvent> told(TakenOn referral, PatientId patient, Urgency urgency) {
        var to = referral.acceptance();
        return switch (urgency) {
            case UNTOLD -> Stream.empty();
            case URGENT ->
                referral.urgent()
                        ? Stream.empty()
                        : Stream.of(new UrgentFindingReported(to.referralId(), to.partnerId(), to.clinicId(), patient));
            case NOT_URGENT ->
                referral.urgent()
                        ? Stream.of(new UrgentFindingLifted(to.referralId(), to.partnerId(), to.clinicId(), patient))
                        : Stream.empty();
        };
    }

    private record Asked(Referral referral, ReferralCommand command) {}
}
