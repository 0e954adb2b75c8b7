package org.tributary.local.firstcourse;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tributary.local.Addresses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is learnt of the patient of the first course once it is over, and what becomes of the visit to come. */
public final class LaterFindings {

    private static final String THERAPIST = "therapist";

    private final ChainClient chain;
    private final Addresses at;
    private final FirstCourse.Played played;
    private final Story story = Story.read();

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
        return "/findings/" + ofPatient("front-desk", "/findings", finding).field("findingId");
    }

    public void resolve(String finding) {
        ofPatient(THERAPIST, finding + "/resolution", ChainClient.JSON.createObjectNode())
                .orThrow();
    }

    /** Asks for a clearance of it; tells the problem, or nothing where it is in force. */
    public String clear(String code) {
        return clearance(code).problem();
    }

    /** Asks for a clearance of it, which a clinical lead then approves. */
    public void clearByTheLead(String code) throws IOException, InterruptedException {
        new SecondPerson(at, "lead@demo").approve(clearance(code).field("approvalId"));
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

    /** Tries to begin a treatment now; tells the problem, or nothing where it has begun. */
    public String startTreatment() {
        return treatmentOfNow().problem();
    }

    /** Begins a treatment now, evaluates, and tries a technique; tells the problem, or nothing where it is charted. */
    public String treatWith(String technique) {
        var session = "/sessions/" + treatmentOfNow().field("sessionId");
        ObjectNode evaluation = ChainClient.JSON.createObjectNode();
        evaluation.set("measurements", story.sessions().iterator().next().get("evaluation"));
        post(THERAPIST, session + "/evaluation", evaluation).orThrow();
        var applied = ChainClient.JSON
                .createObjectNode()
                .put("technique", technique)
                .put("region", "LEFT_LEG")
                .put("minutes", 30)
                .put("pressure", "LIGHT");
        return post(THERAPIST, session + "/techniques", applied).problem();
    }

    /** What might be done with the patient at an instant. */
    public JsonNode eligibility(Instant when) {
        return chain.get(
                        THERAPIST,
                        at.clinicalRecordUrl(),
                        "/patients/" + played.patientId() + "/eligibility?at=" + when)
                .orThrow();
    }

    private Answer treatmentOfNow() {
        var therapist = chain.get("chain-admin", at.bookingUrl(), "/therapists")
                .item(_ -> true)
                .orElseThrow()
                .path("therapistId")
                .asString();
        var session = ChainClient.JSON
                .createObjectNode()
                .put("therapistId", therapist)
                .put("kind", "TREATMENT")
                .put("startedAt", Instant.now().toString());
        return post(THERAPIST, "/courses/" + played.courseId() + "/sessions", session);
    }

    private Answer clearance(String code) {
        var clearance = ChainClient.JSON
                .createObjectNode()
                .put("from", today().minusDays(1).toString())
                .put("until", today().plusDays(60).toString())
                .put("evidence", "letter-17.pdf");
        clearance.putArray("clears").add(code);
        clearance.putObject("clinician").put("name", "Dr Ada Quinn").put("registration", "IMC-4711");
        return ofPatient(THERAPIST, "/clearances", clearance);
    }

    private Answer ofPatient(String client, String path, ObjectNode body) {
        return post(client, "/patients/" + played.patientId() + path, body);
    }

    /** Each is a step of its own, though it may say what was said before. */
    private Answer post(String client, String path, ObjectNode body) {
        return chain.post(client, at.clinicalRecordUrl(), path, body, "at " + Instant.now());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
