package org.tributary.local.firstcourse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tributary.local.Addresses;
import tools.jackson.databind.node.ObjectNode;

/** What is learnt of the patient of the first course once it is over, and what becomes of the visit to come. */
public final class LaterFindings {

    private final ChainClient chain;
    private final Addresses at;
    private final FirstCourse.Played played;

    public LaterFindings(Addresses at, FirstCourse.Played played) {
        this.chain = new ChainClient(at.issuerUrl());
        this.at = at;
        this.played = played;
    }

    /** Records a finding of today; tells where it is found. */
    public String find(String code) {
        var finding = ChainClient.JSON
                .createObjectNode()
                .put("code", code)
                .put("since", today().minusDays(1).toString())
                .put("source", "PATIENT");
        return "/findings/" + post("front-desk", "/findings", finding).field("findingId");
    }

    public void resolve(String finding) {
        post("therapist", finding + "/resolution", ChainClient.JSON.createObjectNode())
                .orThrow();
    }

    /** Asks for a clearance of it; tells the problem, or nothing where it is in force. */
    public String clear(String code) {
        var clearance = ChainClient.JSON
                .createObjectNode()
                .put("from", today().minusDays(1).toString())
                .put("until", today().plusDays(60).toString())
                .put("evidence", "letter-17.pdf");
        clearance.putArray("clears").add(code);
        clearance.putObject("clinician").put("name", "Dr Ada Quinn").put("registration", "IMC-4711");
        return post("therapist", "/clearances", clearance).problem();
    }

    /** How the treatment that is booked stands. */
    public String treatment() {
        return chain.get(
                        "front-desk",
                        at.bookingUrl(),
                        "/appointments?clinicId=" + played.clinicId() + "&patientId=" + played.patientId())
                .item(visit -> visit.path("kind").asString().equals("TREATMENT"))
                .orElseThrow()
                .path("status")
                .asString();
    }

    private Answer post(String client, String path, ObjectNode body) {
        return chain.post(
                client, at.clinicalRecordUrl(), "/patients/" + played.patientId() + path, body, body.toString());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
