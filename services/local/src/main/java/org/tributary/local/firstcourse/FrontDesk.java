package org.tributary.local.firstcourse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.tributary.local.Addresses;
import tools.jackson.databind.node.ObjectNode;

/** What the partner and the front desk do: a referral, a patient, the safety questions and two visits. */
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

    void accept(String referralId, String clinicId, String patientId) {
        var body = ChainClient.JSON.createObjectNode().put("clinicId", clinicId).put("patientId", patientId);
        chain.post(DESK, at.referralUrl(), "/referrals/" + referralId + "/acceptance", body, "accept")
                .orThrow();
        narration.accept("The clinic has accepted the referral");
    }

    /** The answers of the course's first day, and today's for the visits to come: answers do not hold for ever. */
    void screen(String patientId) {
        var then = story.part("screening");
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var today = story.part("screening").put("answeredAt", now.toString());
        if (!isSafe(patientId, then.get("answeredAt").asString())) {
            screen(patientId, then, "on the course's first day");
        }
        if (!isSafe(patientId, now.plus(14, ChronoUnit.DAYS).toString())) {
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

    void book(String clinicId, String therapistId, String patientId, String referralId, Visits visits) {
        var visit = ChainClient.JSON
                .createObjectNode()
                .put("clinicId", clinicId)
                .put("patientId", patientId)
                .put("therapistId", therapistId)
                .put("referralId", referralId)
                .put("duration", "PT60M");
        var evaluation = visit.deepCopy().put("kind", "EVALUATION");
        evaluation.putArray("techniques");
        var treatment = visit.deepCopy().put("kind", "TREATMENT");
        treatment.putArray("techniques").add("LYMPHATIC_DRAINAGE");
        bookUnlessBooked(evaluation, visits.evaluation());
        bookUnlessBooked(treatment, visits.treatment());
        bookAgain(treatment, visits.treatment());
    }

    private void bookUnlessBooked(ObjectNode visit, ZonedDateTime time) {
        var kind = visit.get("kind").asString();
        var booked = chain.get(
                DESK,
                at.bookingUrl(),
                "/appointments?clinicId=" + visit.get("clinicId").asString()
                        + "&patientId=" + visit.get("patientId").asString()
                        + "&from=" + ChainClient.encoded(clock.instant()));
        if (booked.item(appointment -> appointment.path("kind").asString().equals(kind))
                .isPresent()) {
            narration.accept("The " + kind.toLowerCase(Locale.ROOT) + " is booked already");
            return;
        }
        visit.put("startsAt", time.toInstant().toString());
        var status = chain.post(DESK, at.bookingUrl(), "/appointments", visit, kind + " at " + time.toInstant())
                .field("status");
        narration.accept("Booked the " + kind.toLowerCase(Locale.ROOT) + " for " + time + ": " + status);
    }

    /** The same time again, as a new request: it is refused, whoever asks. */
    private void bookAgain(ObjectNode visit, ZonedDateTime time) {
        visit.put("startsAt", time.toInstant().toString());
        var refused = chain.post(DESK, at.bookingUrl(), "/appointments", visit, "again " + clock.instant());
        if (!refused.problem().equals("time-taken")) {
            throw new Answer.UnexpectedAnswer("A double booking was not refused: " + refused);
        }
        var taken = refused.body()
                .path("conflicts")
                .valueStream()
                .map(conflict -> conflict.path("what").asString())
                .toList();
        narration.accept("Booked the same time once more: refused, " + taken + " taken");
    }
}
