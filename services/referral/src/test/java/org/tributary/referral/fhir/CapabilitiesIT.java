package org.tributary.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.testkit.Api.json;
import static org.tributary.referral.fhir.Samples.file;
import static org.tributary.referral.fhir.Samples.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.TestPropertySource;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The statement of capabilities is true: what it names is answered, and everything else is refused in FHIR. */
@IntegrationTest
@TestPropertySource(properties = "tributary.referral.partner-limit.at-once=100000")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapabilitiesIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> TYPES = Set.of(
            "ServiceRequest", "Task", "Patient", "Condition", "Practitioner", "Bundle", "Observation", "Appointment");

    private final Api api;
    private final ResourceCheck check;
    private final FhirCaller partner;

    CapabilitiesIT(Api api, ResourceCheck check) {
        this.api = api;
        this.check = check;
        this.partner = FhirCaller.of(api, TestTokens.ofPartner("partner-capable"));
    }

    @BeforeAll
    void a_partner() {
        api.as(TestTokens.of("chain-admin"))
                .post("/partners", json("name", "Able", "kind", "PHYSICAL_THERAPY", "clientId", "partner-capable"))
                .expect(201);
    }

    @Test
    void every_interaction_that_is_named_is_answered_and_every_other_is_refused() {
        var id = partner.post("/ServiceRequest", order("C-1", "Doyle"))
                .expect(201)
                .as(ServiceRequest.class)
                .getIdElement()
                .getIdPart();
        var named = named();
        assertThat(named).contains("ServiceRequest create", "ServiceRequest vread", "Task update", "Task search-type");
        var wrong = new TreeSet<String>();
        for (var type : TYPES) {
            for (var interaction : TypeRestfulInteraction.values()) {
                if (interaction != TypeRestfulInteraction.NULL) {
                    var answer = ask(type, interaction, id);
                    var isNamed = named.contains(type + " " + interaction.toCode());
                    if (isNamed ? answer.status() >= 400 : !isRefused(answer)) {
                        wrong.add(type + " " + interaction.toCode() + " " + isNamed + ": " + answer.status() + " "
                                + answer.text());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** With an operation outcome that is itself as FHIR says. */
    private boolean isRefused(FhirCaller.Told answer) {
        return Set.of(404, 405, 501).contains(answer.status())
                && answer.as(OperationOutcome.class).hasIssue()
                && check.faultsOf(answer.text()).isEmpty();
    }

    private Set<String> named() {
        var named = new TreeSet<String>();
        for (CapabilityStatementRestResourceComponent resource : partner.get("/metadata")
                .expect(200)
                .as(CapabilityStatement.class)
                .getRestFirstRep()
                .getResource()) {
            resource.getInteraction()
                    .forEach(interaction -> named.add(
                            resource.getType() + " " + interaction.getCode().toCode()));
        }
        return named;
    }

    private FhirCaller.Told ask(String type, TypeRestfulInteraction interaction, String id) {
        var one = "/" + type + "/" + id;
        return switch (interaction) {
            case READ -> partner.get(one);
            case VREAD -> partner.get(one + "/_history/1");
            case HISTORYINSTANCE -> partner.get(one + "/_history");
            case HISTORYTYPE -> partner.get("/" + type + "/_history");
            case SEARCHTYPE -> partner.get("/" + type);
            case CREATE -> partner.post("/" + type, created(type));
            case UPDATE -> partner.put(one, updated(type, id));
            case PATCH ->
                partner.with("Content-Type", "application/json-patch+json").send("PATCH", one, "[]");
            case DELETE -> partner.send("DELETE", one, null);
            case NULL -> throw new IllegalStateException();
        };
    }

    private static Object created(String type) {
        return type.equals("ServiceRequest") ? order("C-2", "Byrne") : "{\"resourceType\": \"" + type + "\"}";
    }

    private static String updated(String type, String id) {
        return """
                {"resourceType": "%s", "id": "%s", "status": "cancelled", "intent": "order"}""".formatted(type, id);
    }

    @Test
    void what_is_asked_in_another_form_is_refused_in_fhir() {
        partner.get("/Nonsense").expectRefusal(404, "not-found");
        partner.get("/ServiceRequest?colour=red").expectRefusal(400, "invalid-request");
        partner.get("/ServiceRequest?_format=ttl").expectRefusal(406, "not-acceptable");
        partner.get("/Nonsense?_format=ttl").expectRefusal(406, "not-acceptable");
        partner.with("Accept", "application/x-turtle").get("/ServiceRequest").expectRefusal(406, "not-acceptable");
        partner.with("Content-Type", "application/x-turtle")
                .post("/ServiceRequest", order("C-6", "Walsh"))
                .expectRefusal(415, "unsupported-media-type");
        partner.post("/ReferralRequest", "{\"resourceType\": \"ReferralRequest\"}")
                .expectRefusal(422, "other-release");
        partner.post("/ServiceRequest", "{").expectRefusal(400, "invalid-request");
        partner.post("/ServiceRequest", "{\"resourceType\": \"Patient\"}").expectRefusal(400, "invalid-request");
        assertThat(partner.with("Accept", "application/fhir+xml")
                        .get("/Nonsense")
                        .text())
                .startsWith("<Op");
    }

    @Test
    void a_token_that_names_scopes_is_good_for_these_alone() {
        var sender = limitedTo("openid system/ServiceRequest.cr");
        var follower = limitedTo("system/ServiceRequest.s system/Task.rs");
        var id = sender.post("/ServiceRequest", order("C-4", "Quinn"))
                .expect(201)
                .as(ServiceRequest.class)
                .getIdElement()
                .getIdPart();

        for (var path : List.of("/ServiceRequest/%s", "/ServiceRequest/%s/_history/1", "/$received?referral=%s")) {
            sender.get(path.formatted(id)).expect(200);
            follower.get(path.formatted(id)).expectRefusal(403, "forbidden");
        }
        for (var path : List.of("/ServiceRequest", "/Task", "/Task/" + id, "/Task/" + id + "/_history")) {
            follower.get(path).expect(200);
            sender.get(path).expectRefusal(403, "forbidden");
        }
        follower.post("/ServiceRequest", order("C-5", "Quinn")).expectRefusal(403, "forbidden");
        follower.post("", file("first-referral.json")).expectRefusal(403, "forbidden");
        follower.post("", withdrawalInBatch(id)).expectRefusal(403, "forbidden");
        follower.post("/$process-message", file("first-referral.json")).expectRefusal(403, "forbidden");
        sender.put("/Task/" + id, updated("Task", id)).expectRefusal(403, "forbidden");
        assertThat(sender.post("", withdrawalInBatch(id)).expect(200).text()).contains("system/Task.u");
        sender.get("/metadata").expect(200);
        limitedTo("system/Task.u").put("/Task/" + id, updated("Task", id)).expect(200);
    }

    private FhirCaller limitedTo(String scope) {
        return FhirCaller.of(
                api,
                TestTokens.caller("partner")
                        .through("partner-capable")
                        .saying("scope", scope)
                        .token());
    }

    private static String withdrawalInBatch(String id) {
        return """
                {"resourceType": "Bundle", "type": "batch", "entry": [
                  {"resource": %s, "request": {"method": "PUT", "url": "Task/%s"}}]}""".formatted(updated("Task", id), id);
    }

    @Test
    void where_to_sign_in_anybody_may_know() {
        var told = new FhirCaller(api, Map.of())
                .get("/.well-known/smart-configuration")
                .expect(200);

        assertThat(JSON.readTree(told.text())
                        .path("grant_types_supported")
                        .path(0)
                        .asString())
                .isEqualTo("client_credentials");
    }

    @Test
    void what_would_be_wrong_is_told_and_nothing_is_received() {
        var wrong = partner.post(
                        "/ServiceRequest/$validate", "{\"resourceType\": \"ServiceRequest\", \"intent\": \"order\"}")
                .expect(200);

        assertThat(wrong.as(OperationOutcome.class).getIssue())
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.getSeverity()).isEqualTo(OperationOutcome.IssueSeverity.ERROR));
        partner.post("/ServiceRequest/$validate", order("C-3", "Kelly")).expect(200);
        assertThat(partner.get("/ServiceRequest?identifier=C-3").text()).doesNotContain("\"entry\"");
    }

    /** Each place of the published examples, absent, empty and of another type in turn. */
    @Test
    void no_fault_in_an_example_is_a_fault_of_ours() {
        var answered = new ArrayList<String>();
        for (var name : List.of("first-referral.json", "servicerequest-physical-therapy.json")) {
            var path = name.startsWith("first") ? "" : "/ServiceRequest";
            for (var faulty : faulty(JSON.readTree(file(name)))) {
                var answer = partner.post(path, faulty);
                if (answer.status() >= 500) {
                    answered.add(answer.status() + " to " + faulty);
                } else if (answer.status() >= 400) {
                    assertThat(answer.as(OperationOutcome.class).getIssue()).isNotEmpty();
                }
            }
        }
        assertThat(answered).isEmpty();
    }

    private static List<String> faulty(JsonNode example) {
        var all = new ArrayList<String>();
        collect(example, example, all);
        return all;
    }

    private static void collect(JsonNode whole, JsonNode at, List<String> faulty) {
        if (at instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var value = object.get(name);
                for (var other : new JsonNode[] {null, JSON.readTree("7"), JSON.readTree("{\"x\": [\"y\"]}")}) {
                    if (other == null) {
                        object.remove(name);
                    } else {
                        object.set(name, other);
                    }
                    faulty.add(whole.toString());
                    object.set(name, value);
                }
                collect(whole, value, faulty);
            }
        } else if (at instanceof ArrayNode array) {
            array.forEach(each -> collect(whole, each, faulty));
        }
    }
}
