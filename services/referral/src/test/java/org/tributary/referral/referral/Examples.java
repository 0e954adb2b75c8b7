package org.tributary.referral.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.events.referral.ReferralEvent.UrgentFindingLifted;
import org.tributary.events.referral.ReferralEvent.UrgentFindingReported;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Spec;
import org.tributary.referral.referral.ReferralCommand.AcceptReferral;
import org.tributary.referral.referral.ReferralCommand.MarkScheduled;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.ReferralCommand.ReviewUrgency;

/** The fixed cast of the referral specs. */
final class Examples {

    static final ReferralId REFERRAL = ReferralId.of("00000000-0000-7000-8000-00000000000a");
    static final PartnerId HARBOUR = PartnerId.of("00000000-0000-7000-8000-000000000009");
    static final PartnerId HILLTOP = PartnerId.of("00000000-0000-7000-8000-00000000000b");
    static final ClinicId RIVERSIDE = ClinicId.of("00000000-0000-7000-8000-000000000002");
    static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-00000000000c");
    static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-000000000001");
    static final PatientId BEN = PatientId.of("00000000-0000-7000-8000-00000000000d");
    static final AppointmentId FIRST_VISIT = AppointmentId.of("00000000-0000-7000-8000-000000000005");
    static final AppointmentId SECOND_VISIT = AppointmentId.of("00000000-0000-7000-8000-000000000006");

    static final ReferredPerson ASHA_IN_PERSON = person("Asha", "Rao", "1970-01-02", "H-31");

    private Examples() {}

    static Spec<Referral, ReferralCommand, ReferralEvent> aReferral() {
        return aReferralOfSomeone(Urgency.NOT_URGENT);
    }

    static Spec<Referral, ReferralCommand, ReferralEvent> aReferralOfSomeone(Urgency urgency) {
        return new Spec<>(
                new Referral.Unknown(), Referral::after, (referral, c) -> ReferralDecider.decide(referral, c, urgency));
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

    static MarkScheduled schedule(ClinicId clinic, PatientId patient, AppointmentId visit) {
        return new MarkScheduled(REFERRAL, clinic, patient, visit);
    }

    static ReviewUrgency review(PatientId patient) {
        return new ReviewUrgency(REFERRAL, patient);
    }

    static UrgentFindingReported urgentFindingReported() {
        return new UrgentFindingReported(REFERRAL, HARBOUR, RIVERSIDE, ASHA);
    }

    static UrgentFindingLifted urgentFindingLifted() {
        return new UrgentFindingLifted(REFERRAL, HARBOUR, RIVERSIDE, ASHA);
    }

    static ReferralScheduled scheduled(ClinicId clinic, PatientId patient, AppointmentId visit) {
        return new ReferralScheduled(REFERRAL, HARBOUR, clinic, patient, visit);
    }
}
