package org.tributary.local.firstcourse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Consumer;
import org.tributary.local.Addresses;
import tools.jackson.databind.node.ObjectNode;

/** What the partner and the front desk do: a referral, a patient, their consent and the safety questions. */
final class FrontDesk {

    private static final String DESK = "front-desk";
    private static final Set<String> SAFE = Set.of("CLEAR", "NOTE", "RESTRICT");

    private final ChainClient chain;
    private final Addresses at;
    private final Consumer<String> narration;
    private final Story story;
    private final Clock clock;

    FrontDesk(ChainClient chain, Addresses at, Consumer<String> narration, Story story, Clock clock) {
        this.chain = chain;
        this.at = at;
        this.narration = narration;
        this.story = story;
        this.clock = clock;
    }

    String referral(String partnerId) {
        var sent = chain.post("partner-a", at.referralUrl(), "/referrals", story.referral(), "refer for " + partnerId);
        if (sent.problem().equals("duplicate-referral")) {
            narration.accept("The partner's referral is known already");
            return sent.body().get("referralId").asString();
        }
        var referralId = sent.field("referralId");
        narration.accept("The partner's referral: " + referralId);
        return referralId;
    }

    String patient(String clinicId) {
        var wanted = story.part("patient").put("clinicId", clinicId);
        var registered = chain.post(DESK, at.clinicalRecordUrl(), "/patients", wanted, "register");
        if (registered.problem().equals("possible-duplicate")) {
            narration.accept("The patient is registered already");
            return registered.body().get("patientIds").get(0).asString();
        }
        var patientId = registered.field("patientId");
        narration.accept("The patient's record: " + patientId);
        return patientId;
    }

    void accept(Charting.Who who) {
        var body = ChainClient.JSON
                .createObjectNode()
                .put("clinicId", who.clinicId())
                .put("patientId", who.patientId());
        chain.post(DESK, at.referralUrl(), "/referrals/" + who.referralId() + "/acceptance", body, "accept")
                .orThrow();
        narration.accept("The clinic has accepted the referral");
    }

    /** Nobody is treated who has not consented to it. Whatever the patient has said already stays. */
    void askForConsent(String patientId) {
        var path = "/patients/" + patientId + "/consents";
        var said = chain.get(DESK, at.clinicalRecordUrl(), path).orThrow().path("purposes");
        var wanted = story.part("consent");
        if (said.valueStream()
                .anyMatch(purpose -> purpose.get("purpose").equals(wanted.get("purpose"))
                        && !purpose.path("history").isEmpty())) {
            narration.accept("The patient has said before whether they consent to treatment");
            return;
        }
        chain.post(DESK, at.clinicalRecordUrl(), path, wanted, "consent").orThrow();
        narration.accept("The patient consents to treatment");
    }

    /** The answers of the course's first day, by which its sessions are judged. */
    void screenForTheCourse(String patientId) {
        var then = story.part("screening");
        if (!isSafe(patientId, then.get("answeredAt").asString())) {
            screen(patientId, then, "on the course's first day");
        }
    }

    /** Today's answers for a visit to come: answers do not hold for ever. */
    void screenForAVisit(String patientId, Instant visit) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!isSafe(patientId, visit.toString())) {
            var today = story.part("screening").put("answeredAt", now.toString());
            screen(patientId, today, "on " + LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
    }

    private boolean isSafe(String patientId, String when) {
        var eligibility = chain.get(
                DESK,
                at.clinicalRecordUrl(),
                "/patients/" + patientId + "/eligibility?at=" + ChainClient.encoded(when));
        return eligibility.ok() && SAFE.contains(eligibility.body().path("gate").asString(""));
    }

    private void screen(String patientId, ObjectNode answers, String step) {
        var gate = chain.post(DESK, at.clinicalRecordUrl(), "/patients/" + patientId + "/screenings", answers, step)
                .field("gate");
        narration.accept("Asked the safety questions, " + step + ": " + gate);
    }
}
