package org.tributary.referral.referral;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tributary.events.PatientId;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.LossReason;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralEvent.ReferralVisitAttended;
import org.tributary.events.referral.ReferralEvent.ReferralVisitLost;
import org.tributary.events.referral.ReferralEvent.ReferralVisitMoved;
import org.tributary.events.referral.ReferralEvent.UrgentFindingLifted;
import org.tributary.events.referral.ReferralEvent.UrgentFindingReported;
import org.tributary.referral.referral.Referral.Accepted;
import org.tributary.referral.referral.Referral.Scheduled;
import org.tributary.referral.referral.Referral.TakenOn;
import org.tributary.referral.referral.Referral.Visited;
import org.tributary.referral.views.visits.Visit;
import org.tributary.referral.views.visits.VisitStatus;

/** What a partner has still to be told, once the other services have told something: compared with what it was told last. */
final class FollowUp {

    private FollowUp() {}

    /** The steps to take now; none where the partner knows all of it. */
    static List<ReferralEvent> of(TakenOn referral, PatientNews news) {
        var visits = visits(referral, news.visits()).toList();
        var now = after(referral, visits);
        return Stream.concat(visits.stream(), urgency(now, news.urgency())).toList();
    }

    /** The partner waits for the first visit; that there are more is told by the course. */
    private static Stream<ReferralEvent> visits(TakenOn referral, List<Visit> booked) {
        return switch (referral) {
            case Visited _ -> Stream.empty();
            case Accepted a ->
                booked.stream()
                        .filter(visit -> isOf(a, visit))
                        .filter(visit ->
                                visit.status() == VisitStatus.STANDING || visit.status() == VisitStatus.ATTENDED)
                        .findFirst()
                        .stream()
                        .flatMap(visit -> andThen(a, scheduled(a, visit), booked));
            case Scheduled s ->
                booked.stream()
                        .filter(visit -> visit.appointmentId().equals(s.visit().appointmentId()))
                        .findFirst()
                        .stream()
                        .flatMap(visit -> visit(s, visit, booked));
        };
    }

    private static Stream<ReferralEvent> visit(Scheduled s, Visit visit, List<Visit> booked) {
        return switch (visit.status()) {
            case STANDING ->
                Objects.equals(visit.startsAt(), s.visit().startsAt()) ? Stream.empty() : Stream.of(moved(s, visit));
            case ATTENDED -> Stream.of(attended(s));
            case CANCELLED -> andThen(s, lost(s, LossReason.CANCELLED), booked);
            case MISSED -> andThen(s, lost(s, LossReason.MISSED), booked);
        };
    }

    private static Stream<ReferralEvent> andThen(TakenOn before, ReferralEvent step, List<Visit> booked) {
        return Stream.concat(Stream.of(step), visits(after(before, List.of(step)), booked));
    }

    /** Once that something urgent stands, and once that it does no longer. */
    private static Stream<ReferralEvent> urgency(TakenOn referral, PatientNews.Urgency urgency) {
        var patient = referral.patient();
        if (patient == null) {
            return Stream.empty();
        }
        var to = referral.acceptance();
        var told = referral.told().urgent();
        return switch (urgency) {
            case UNTOLD -> Stream.empty();
            case URGENT ->
                told
                        ? Stream.empty()
                        : Stream.of(new UrgentFindingReported(to.referralId(), to.partnerId(), to.clinicId(), patient));
            case NOT_URGENT ->
                told
                        ? Stream.of(new UrgentFindingLifted(to.referralId(), to.partnerId(), to.clinicId(), patient))
                        : Stream.empty();
        };
    }

    /** Of the clinic that took the person on, for the patient whom they have become, as far as that is known. */
    private static boolean isOf(Accepted referral, Visit visit) {
        return visit.clinicId().equals(referral.acceptance().clinicId()) && isPatient(referral, visit.patientId());
    }

    static boolean isPatient(TakenOn referral, PatientId someone) {
        var patient = referral.patient();
        return patient == null || patient.equals(someone);
    }

    private static ReferralScheduled scheduled(Accepted a, Visit visit) {
        var to = a.acceptance();
        return new ReferralScheduled(
                to.referralId(),
                to.partnerId(),
                to.clinicId(),
                visit.patientId(),
                visit.appointmentId(),
                visit.startsAt());
    }

    private static ReferralVisitMoved moved(Scheduled s, Visit visit) {
        var to = s.acceptance();
        return new ReferralVisitMoved(
                to.referralId(), to.partnerId(), to.clinicId(), s.patient(), visit.appointmentId(), visit.startsAt());
    }

    private static ReferralVisitAttended attended(Scheduled s) {
        var to = s.acceptance();
        return new ReferralVisitAttended(
                to.referralId(),
                to.partnerId(),
                to.clinicId(),
                s.patient(),
                s.visit().appointmentId());
    }

    private static ReferralVisitLost lost(Scheduled s, LossReason reason) {
        var to = s.acceptance();
        return new ReferralVisitLost(
                to.referralId(),
                to.partnerId(),
                to.clinicId(),
                s.patient(),
                s.visit().appointmentId(),
                reason);
    }

    private static TakenOn after(TakenOn before, List<? extends ReferralEvent> steps) {
        var now = before;
        for (var step : steps) {
            now = (TakenOn) now.after(step);
        }
        return now;
    }
}
