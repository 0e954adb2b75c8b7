package org.tributary.local.firstcourse;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tributary.local.Addresses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The chain's next version of the clinical policy, by which a blood thinner waits for a clearance instead of blocking. */
public final class PolicyChange {

    public static final String VERSION = "2026-12-relaxed";
    private static final String ADMIN = "chain-admin";
    private static final String RELEASED = "/policies/2026-11";
    private static final String RELAXED = "/policies/" + VERSION;

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final ChainClient chain;
    private final Addresses at;

    public PolicyChange(Addresses at) {
        this.chain = new ChainClient(at.issuerUrl());
        this.at = at;
    }

    /** Proposes it: the released one with one gate changed. */
    public void propose() {
        var document = (ObjectNode) chain.get(ADMIN, at.clinicalRecordUrl(), RELEASED)
                .orThrow()
                .path("document")
                .deepCopy();
        document.put("version", VERSION);
        ((ObjectNode) document.path("findings").path("ANTICOAGULANT"))
                .put("gate", "HOLD")
                .put("clearedBy", "CLINICAL_LEAD");
        ObjectNode body = ChainClient.JSON.createObjectNode();
        body.set("document", document);
        chain.post(ADMIN, at.clinicalRecordUrl(), "/policies", body, "propose").orThrow();
    }

    /** Tries it on all that was decided before. */
    public JsonNode tryOnThePast() {
        var started = chain.post(
                ADMIN, at.clinicalRecordUrl(), RELAXED + "/trials", ChainClient.JSON.createObjectNode(), "try");
        var trial = RELAXED + "/trials/" + started.field("trialId");
        return await().atMost(A_MINUTE)
                .until(
                        () -> chain.get(ADMIN, at.clinicalRecordUrl(), trial).orThrow(),
                        it -> !it.path("state").asString().equals("RUNNING"));
    }

    /** Asks for its ratification from today on; tells which request a clinical lead has to approve. */
    public String askForRatification() {
        var body = ChainClient.JSON
                .createObjectNode()
                .put("effectiveFrom", LocalDate.now(ZoneOffset.UTC).toString());
        return chain.post(ADMIN, at.clinicalRecordUrl(), RELAXED + "/ratification", body, "ratify")
                .field("approvalId");
    }
}
