package org.tributary.referral.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.DeclineReason;
import org.tributary.events.referral.ReferralEvent.LossReason;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralDeclined;
import org.tributary.events.referral.ReferralEvent.ReferralExpired;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAsked;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralEvent.ReferralVisitAttended;
import org.tributary.events.referral.ReferralEvent.ReferralVisitLost;
import org.tributary.events.referral.ReferralEvent.ReferralWithdrawn;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.events.referral.ReferralEvent.UrgentFindingLifted;
import org.tributary.events.referral.ReferralEvent.UrgentFindingReported;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Spec;
import org.tributary.referral.referral.PatientNews.Urgency;
import org.tributary.referral.referral.ReferralCommand.AcceptReferral;
import org.tributary.referral.referral.ReferralCommand.FollowUpReferral;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.views.visits.Visit;
import org.tributary.referral.views.visits.VisitStatus;

/** The fixed cast of the referral specs. */
final class Examples {

    static final ReferralId REFERRAL = ReferralId.of("00000000-0000-7000-8000-00000000000a");
    static final PartnerId HARBOUR = PartnerId.of("00000000-0000-7000-8000-000000000009");
    static final PartnerId HILLTOP = PartnerId.of("00000000-0000-7000-8000-00000000000b");
    static final ClinicId RIVERSIDE = ClinicId.of("00000000-0000-7000-8000-000000000002");
    static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-00000000000c");
    static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-000000000001");
    static final PatientId BEN = PatientId.of("00000000-0000-7000-8000-00000000000d");
    static final Instant TUESDAY_10AM = Instant.parse("2026-03-10T10:00:00Z");
    static final Instant FRIDAY_9AM = Instant.parse("2026-03-13T09:00:00Z");
    static final AppointmentId FIRST_VISIT = AppointmentId.of("00000000-0000-7000-8000-000000000005");
    static final AppointmentId SECOND_VISIT = AppointmentId.of("00000000-0000-7000-8000-000000000006");

    static final ReferredPerson ASHA_IN_PERSON = person("Asha", "Rao", "1970-01-02", "H-31");

    private Examples() {}

    static Spec<Referral, ReferralCommand, ReferralEvent> aReferral() {
        return aReferralOf(new PatientNews(Urgency.NOT_URGENT, List.of()));
    }

    /** Of somebody of whom the other services have told this. */
    static Spec<Referral, ReferralCommand, ReferralEvent> aReferralOf(PatientNews news) {
        return new Spec<>(
                new Referral.Unknown(), Referral::after, (referral, c) -> ReferralDecider.decide(referral, c, news));
    }

    static PatientNews news(Urgency urgency, Visit... visits) {
        return new PatientNews(urgency, List.of(visits));
    }

    static Visit visit(AppointmentId id, Instant startsAt, VisitStatus status) {
        return new Visit(id, ASHA, RIVERSIDE, startsAt, status);
    }

    static ReferredPerson person(String given, String family, String birthDate, String... numbers) {
        return new ReferredPerson(
                new PersonName(family, List.of(given)),
                LocalDate.parse(birthDate),
                new Contact(null, "+353 1 555 0111"),
                List.of(numbers).stream()
                        .map(number -> new Identifier("https://harbour.example/patients", number))
                        .toList());
    }

    static ReceiveReferral receive(PartnerId partner, ReferredPerson person, Condition condition) {
        return new ReceiveReferral(
                REFERRAL,
                partner,
                person,
                condition,
                "Left leg swelling",
                Priority.ROUTINE,
                List.of(Technique.LYMPHATIC_DRAINAGE),
                RIVERSIDE,
                List.of(),
                null);
    }

    static ReceiveReferral receive() {
        return receive(HARBOUR, ASHA_IN_PERSON, Condition.LYMPHEDEMA);
    }

    static ReferralReceived received() {
        return new ReferralReceived(
                REFERRAL,
                HARBOUR,
                ASHA_IN_PERSON,
                Condition.LYMPHEDEMA,
                "Left leg swelling",
                Priority.ROUTINE,
                List.of(Technique.LYMPHATIC_DRAINAGE),
                RIVERSIDE,
                List.of(),
                null);
    }

    static AcceptReferral accept(ClinicId clinic, @Nullable PatientId patient) {
        return new AcceptReferral(REFERRAL, clinic, patient);
    }

    static ReferralAccepted accepted(ClinicId clinic, @Nullable PatientId patient) {
        return new ReferralAccepted(REFERRAL, HARBOUR, clinic, patient);
    }

    static FollowUpReferral followUp() {
        return new FollowUpReferral(REFERRAL);
    }

    static UrgentFindingReported urgentFindingReported() {
        return new UrgentFindingReported(REFERRAL, HARBOUR, RIVERSIDE, ASHA);
    }

    static UrgentFindingLifted urgentFindingLifted() {
        return new UrgentFindingLifted(REFERRAL, HARBOUR, RIVERSIDE, ASHA);
    }

    static ReferralScheduled scheduled(AppointmentId visit, Instant startsAt) {
        return new ReferralScheduled(REFERRAL, HARBOUR, RIVERSIDE, ASHA, visit, startsAt);
    }

    static ReferralVisitAttended attended(AppointmentId visit) {
        return new ReferralVisitAttended(REFERRAL, HARBOUR, RIVERSIDE, ASHA, visit);
    }

    static ReferralVisitLost lost(AppointmentId visit, LossReason reason) {
        return new ReferralVisitLost(REFERRAL, HARBOUR, RIVERSIDE, ASHA, visit, reason);
    }

    static ReferralQuestionAsked asked(String question) {
        return new ReferralQuestionAsked(REFERRAL, HARBOUR, RIVERSIDE, question);
    }

    static ReferralDeclined declined(DeclineReason reason) {
        return new ReferralDeclined(REFERRAL, HARBOUR, RIVERSIDE, reason, null);
    }

    static ReferralWithdrawn withdrawn() {
        return new ReferralWithdrawn(REFERRAL, HARBOUR, RIVERSIDE, null);
    }

    static ReferralExpired expired() {
        return new ReferralExpired(REFERRAL, HARBOUR, RIVERSIDE);
    }
}
