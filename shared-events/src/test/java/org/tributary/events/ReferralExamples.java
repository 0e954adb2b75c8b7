package org.tributary.events;

import static org.tributary.events.Examples.ASHA;
import static org.tributary.events.Examples.CHECKUP;
import static org.tributary.events.Examples.HARBOUR_PHYSIO;
import static org.tributary.events.Examples.REFERRAL;
import static org.tributary.events.Examples.RIVERSIDE;

import java.time.LocalDate;
import java.util.List;
import org.tributary.events.referral.PartnerEvent.PartnerKind;
import org.tributary.events.referral.PartnerEvent.PartnerRegistered;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.events.referral.ReferralEvent.UrgentFindingLifted;
import org.tributary.events.referral.ReferralEvent.UrgentFindingReported;
import org.tributary.events.referral.ReferralServiceEvent;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
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
            new ReferralAccepted(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, ASHA),
            new ReferralScheduled(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, ASHA, CHECKUP),
            new UrgentFindingReported(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, ASHA),
            new UrgentFindingLifted(REFERRAL, HARBOUR_PHYSIO, RIVERSIDE, ASHA));

    private ReferralExamples() {}
}
