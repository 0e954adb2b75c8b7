package org.tributary.local.firstcourse;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import org.tributary.local.Addresses;
import tools.jackson.databind.JsonNode;

/** What the chain's administrator sets up: a clinic, a therapist with certificates and shifts, a partner. */
final class House {

    private static final String ADMIN = "chain-admin";

    private final ChainClient chain;
    private final Addresses at;
    private final Consumer<String> narration;
    private final Story story;

    House(ChainClient chain, Addresses at, Consumer<String> narration, Story story) {
        this.chain = chain;
        this.at = at;
        this.narration = narration;
        this.story = story;
    }

    JsonNode clinic() {
        var wanted = story.part("clinic");
        var name = wanted.get("name").asString();
        var known = chain.get(ADMIN, at.bookingUrl(), "/clinics")
                .item(clinic -> clinic.path("name").asString().equals(name));
        if (known.isPresent()) {
            narration.accept("Clinic " + name + " is open already");
            return known.get();
        }
        var opened =
                chain.post(ADMIN, at.bookingUrl(), "/clinics", wanted, "open").orThrow();
        narration.accept(
                "Opened clinic " + name + " with " + opened.path("rooms").size() + " rooms");
        return chain.get(
                        ADMIN,
                        at.bookingUrl(),
                        "/clinics/" + opened.get("clinicId").asString())
                .orThrow();
    }

    /** The therapist signs in as the local client {@code therapist}, who alone may sign their sessions. */
    String therapist() {
        var wanted = story.part("therapist").put("subject", "therapist");
        var name = wanted.get("displayName").asString();
        var known = chain.get(ADMIN, at.bookingUrl(), "/therapists")
                .item(therapist -> therapist.path("displayName").asString("").equals(name));
        if (known.isPresent()) {
            narration.accept("Therapist " + name + " is registered already");
            return known.get().get("therapistId").asString();
        }
        var registered = chain.post(ADMIN, at.bookingUrl(), "/therapists", wanted, "register");
        narration.accept("Registered therapist " + name + " with "
                + wanted.get("certificates").size() + " certificates");
        return registered.field("therapistId");
    }

    /** Makes sure that the therapist is there for a visit. */
    void shift(String therapistId, String clinicId, ZonedDateTime visit) {
        var planned = chain.get(ADMIN, at.bookingUrl(), "/therapists/" + therapistId)
                .orThrow()
                .path("shifts");
        var date = visit.toLocalDate().toString();
        if (planned.valueStream()
                .noneMatch(shift -> shift.path("date").asString().equals(date))) {
            plan(therapistId, clinicId, visit);
        }
    }

    private void plan(String therapistId, String clinicId, ZonedDateTime visit) {
        var body = ChainClient.JSON.createObjectNode().put("clinicId", clinicId);
        body.putArray("shifts")
                .addObject()
                .put("date", visit.toLocalDate().toString())
                .put("starts", visit.toLocalTime().minus(Duration.ofHours(1)).toString())
                .put("ends", visit.toLocalTime().plus(Duration.ofHours(6)).toString());
        chain.post(
                        ADMIN,
                        at.bookingUrl(),
                        "/therapists/" + therapistId + "/shifts",
                        body,
                        visit.toLocalDate().toString())
                .orThrow();
        narration.accept("Planned a shift on " + visit.toLocalDate());
    }

    String partner() {
        var known = chain.get(ADMIN, at.referralUrl(), "/partners")
                .item(partner -> partner.path("clientId").asString().equals("partner-a"));
        if (known.isPresent()) {
            return known.get().get("partnerId").asString();
        }
        var wanted = ChainClient.JSON
                .createObjectNode()
                .put("name", "Quayside Physiotherapy")
                .put("kind", "PHYSICAL_THERAPY")
                .put("clientId", "partner-a");
        narration.accept("Registered the partner Quayside Physiotherapy");
        return chain.post(ADMIN, at.referralUrl(), "/partners", wanted, "register")
                .field("partnerId");
    }
}
