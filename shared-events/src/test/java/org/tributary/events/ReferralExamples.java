package org.tributary.events;

import static org.tributary.events.Examples.ASHA;
import static org.tributary.events.Examples.CHECKUP;
import static org.tributary.events.Examples.COURSE;
import static org.tributary.events.Examples.HARBOUR_PHYSIO;
import static org.tributary.events.Examples.REFERRAL;
import static org.tributary.events.Examples.RIVERSIDE;
import static org.tributary.events.Examples.TUESDAY_10AM;

import java.time.LocalDate;
import java.util.List;
import org.tributary.events.referral.PartnerEvent.PartnerKind;
import org.tributary.events.referral.PartnerEvent.PartnerRegistered;
import org.tributary.events.referral.ReferralEvent.Caution;
import org.tributary.events.referral.ReferralEvent.DeclineReason;
import org.tributary.events.referral.ReferralEvent.LossReason;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralCourseOpened;
import org.tributary.events.referral.ReferralEvent.ReferralDeclined;
import org.tributary.events.referral.ReferralEvent.ReferralExpired;
import org.tributary.events.referral.ReferralEvent.ReferralOrdered;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAnswered;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAsked;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralRedirected;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralEvent.ReferralVisitAttended;
import org.tributary.events.referral.ReferralEvent.ReferralVisitLost;
import org.tributary.events.referral.ReferralEvent.ReferralVisitMoved;
import org.tributary.events.referral.ReferralEvent.ReferralWithdrawn;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.events.referral.ReferralEvent.UrgentFindingLifted;
import org.tributary.events.referral.ReferralEvent.UrgentFindingReported;
import org.tributary.events.referral.ReferralServiceEvent;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.PersonName;
import org.tributary.events.terms.Technique;

/** What referral tells, once each. */
final class ReferralExamples {

    static final List<ReferralServiceEvent> ALL = List.of(
            new PartnerRegistered(HARBOUR_PHYSIO, "Harbour Physio", PartnerKind.PHYSICAL_THERAPY, "partner-a"),
            new ReferralReceived(
                    REFERRAL,
                    HARBOUR_PHYSIO,
                    new ReferredPerson(
                            new PersonName("Rao", List.of("Asha")),
                            LocalDate.of(1970, 1, 2),
                            new Contact("asha@patients.example", "+353 1 555 0111"),
                            List.of(new Identifier("https://harbour.example/patients", "H-31"))),
                    Condition.LYMPHEDEMA,
                    "Left leg swelling",
                    Priority.URGENT,
                    List.of(Technique.LYMPHATIC_DRAINAGE),
                    RIVERSIDE,
                    List.of("Fragile skin"),
                    "Prefers mornings"),
            new ReferralOrdered(
                    REFERRAL,
                    HARBOUR_PHYSIO,
                    new ReferredPerson(
                            new PersonName("Rao", List.of("Asha")),
                            LocalDate.of(1970, 1, 2),
                            new Contact("asha@patients.example", "+353 1 555 0111"),
                            List.of(new Identifier("https://harbour.example/patients", "H-31"))),
                    Condition.LYMPHEDEMA,
                    "Left leg swelling",
                    Priority.URGENT,
                    List.of(Technique.LYMPHATIC_DRAINAGE),
                    RIVERSIDE,
                    List.of("Apixaban"),
                    "Prefers mornings",
                    List.of(Limb.LEFT_LEG),
                    List.of(Caution.ANTICOAGULANT),
                    List.of(new Identifier("https://harbour.example/orders", "R-7")),
                    List.of("http://loinc.org 72514-3"),
                    List.of("{\"resourceType\":", "\"ServiceRequest\"}")),
            new ReferralAccepted(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, ASHA),
            new ReferralScheduled(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, ASHA, CHECKUP, TUESDAY_10AM),
            new ReferralVisitMoved(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, ASHA, CHECKUP, TUESDAY_10AM),
            new ReferralVisitLost(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, ASHA, CHECKUP, LossReason.MISSED),
            new ReferralVisitAttended(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, ASHA, CHECKUP),
            new ReferralCourseOpened(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, ASHA, COURSE),
            new ReferralQuestionAsked(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, "Which leg is it?"),
            new ReferralQuestionAnswered(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, "The left one"),
            new ReferralRedirected(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, RIVERSIDE),
            new ReferralDeclined(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, DeclineReason.NO_CAPACITY, "Full until May"),
            new ReferralWithdrawn(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, "Went elsewhere"),
            new ReferralExpired(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE),
            new UrgentFindingReported(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, ASHA),
            new UrgentFindingLifted(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, ASHA));

    private ReferralExamples() {}
}
