package org.tributary.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.testkit.Api.json;
import static org.tributary.referral.fhir.Samples.ORDERS;
import static org.tributary.referral.fhir.Samples.PATIENTS;
import static org.tributary.referral.fhir.Samples.file;
import static org.tributary.referral.fhir.Samples.order;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** A partner's system refers, follows and withdraws, in FHIR. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferInFhirIT {

    private final Api api;
    private final JdbcClient db;
    private final ResourceCheck check;
    private final FhirCaller harbour;
    private final FhirCaller other;

    ReferInFhirIT(Api api, JdbcClient db, ResourceCheck check) {
        this.api = api;
        this.db = db;
        this.check = check;
        this.harbour = FhirCaller.of(api, TestTokens.ofPartner("partner-fhir"));
        this.other = FhirCaller.of(api, TestTokens.ofPartner("partner-other"));
    }

    @BeforeAll
    void two_partners() {
        for (var client : List.of("partner-fhir", "partner-other")) {
            api.as(TestTokens.of("chain-admin"))
                    .post("/partners", json("name", client, "kind", "PHYSICAL_THERAPY", "clientId", client))
                    .expect(201);
        }
    }

    /** HAPI's own client, without special code. */
    private IGenericClient client() {
        var factory = FhirCaller.FHIR.getRestfulClientFactory();
        factory.setServerValidationMode(ServerValidationModeEnum.ONCE);
        var client = factory.newGenericClient(harbour.base());
        client.registerInterceptor(new BearerTokenAuthInterceptor(TestTokens.ofPartner("partner-fhir")));
        return client;
    }

    @Test
    void hapis_own_client_refers_repeats_reads_finds_and_follows() {
        var client = client();
        MethodOutcome made = client.create().resource(order("R-1", "Doyle")).execute();
        assertThat(made.getCreated()).isTrue();
        var id = made.getId().toUnqualifiedVersionless();

        var again = client.create().resource(order("R-1", "Doyle")).execute();
        assertThat(again.getResponseStatusCode()).isEqualTo(200);
        assertThat(again.getId().toUnqualifiedVersionless()).isEqualTo(id);

        var read = client.read().resource(ServiceRequest.class).withId(id).execute();
        assertThat(read.getStatus()).isEqualTo(ServiceRequestStatus.ACTIVE);
        assertThat(check.faultsOf(FhirCaller.FHIR.newJsonParser().encodeResourceToString(read)))
                .isEmpty();

        var found = client.search()
                .forResource(ServiceRequest.class)
                .where(ServiceRequest.IDENTIFIER.exactly().systemAndCode(ORDERS, "R-1"))
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry()).hasSize(1);

        var history = client.history().onInstance(id).returnBundle(Bundle.class).execute();
        assertThat(history.getEntry()).hasSize(1);

        var tasks = client.search()
                .forResource(Task.class)
                .where(Task.FOCUS.hasId(id))
                .returnBundle(Bundle.class)
                .execute();
        var task = (Task) tasks.getEntryFirstRep().getResource();
        assertThat(task.getStatus()).isEqualTo(TaskStatus.RECEIVED);
        assertThat(task.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("2.0");

        task.setStatus(TaskStatus.CANCELLED);
        client.update().resource(task).execute();
        assertThat(client.read()
                        .resource(ServiceRequest.class)
                        .withId(id)
                        .execute()
                        .getStatus())
                .isEqualTo(ServiceRequestStatus.REVOKED);
        assertThat(client.read()
                        .resource(Task.class)
                        .withId(id.getIdPart())
                        .execute()
                        .getStatus())
                .isEqualTo(TaskStatus.CANCELLED);
    }

    @Test
    void an_order_is_understood_and_kept_as_it_was_sent() {
        var sent = FhirCaller.FHIR.newXmlParser().setPrettyPrint(true).encodeResourceToString(order("R-2", "Byrne"));
        var made = harbour.with("Content-Type", "application/fhir+xml")
                .with("Accept", "application/fhir+xml")
                .with("X-Request-Id", "asked-7")
                .post("/ServiceRequest", sent)
                .expect(201);

        assertThat(made.header("X-Request-Id")).isEqualTo("asked-7");
        assertThat(made.header("ETag")).isEqualTo("W/\"1\"");
        assertThat(made.header("Content-Type")).startsWith("application/fhir+xml");
        assertThat(check.faultsOf(made.text())).isEmpty();
        var id = new IdType(made.header("Location")).getIdPart();
        var partner = api.as(TestTokens.ofPartner("partner-fhir"));
        var seen = partner.get("/referrals/" + id).expect(200);
        assertThat(seen.text("/condition")).isEqualTo("LYMPHEDEMA");
        assertThat(seen.text("/limbs/0")).isEqualTo("LEFT_LEG");
        assertThat(seen.text("/requestedTechniques/0")).isEqualTo("LYMPHATIC_DRAINAGE");
        assertThat(seen.text("/patient/name/family")).isEqualTo("Byrne");
        assertThat(partner.get("/referrals/" + id + "/order").expect(200).text("/asSent"))
                .isEqualTo(sent);
        assertThat(db.sql("select count(*) from event where payload::text like '%Byrne%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_same_order_with_other_content_is_refused_with_what_differs() {
        harbour.post("/ServiceRequest", order("R-3", "Kelly")).expect(201);
        var changed = order("R-3", "Kelly").setPriority(ServiceRequestPriority.URGENT);

        assertThat(harbour.post("/ServiceRequest", changed).expectRefusal(409, "ordered-differently"))
                .isEqualTo("ServiceRequest.priority");
    }

    @Test
    void a_retry_under_the_same_key_is_given_the_first_answer() {
        var keyed = harbour.with("Idempotency-Key", "fhir-1");
        var first = keyed.post("/ServiceRequest", order(null, "Nolan")).expect(201);
        var second = keyed.post("/ServiceRequest", order(null, "Nolan")).expect(201);

        assertThat(second.as(ServiceRequest.class).getIdElement().getIdPart())
                .isEqualTo(first.as(ServiceRequest.class).getIdElement().getIdPart());
        keyed.post("/ServiceRequest", order(null, "Nobody")).expectRefusal(422, "idempotency-key-reused");
    }

    @Test
    void whoever_asks_whether_there_is_one_is_given_it() {
        var number = PATIENTS + "|P-Quinn";
        var careful = harbour.with("If-None-Exist", "patient.identifier=" + number);
        careful.post("/ServiceRequest", order("R-4", "Quinn")).expect(201);
        careful.post("/ServiceRequest", order("R-5", "Quinn")).expect(200);
        harbour.post("/ServiceRequest", order("R-6", "Quinn")).expect(201);

        careful.post("/ServiceRequest", order("R-7", "Quinn")).expectRefusal(412, "many-match");
    }

    @Test
    void an_unnamed_order_for_the_same_person_is_joined_to_the_open_one() {
        var first = harbour.post("/ServiceRequest", order(null, "Ryan")).expect(201);
        var second = harbour.post("/ServiceRequest", order(null, "RYAN")).expect(200);

        assertThat(second.as(ServiceRequest.class).getIdElement().getIdPart())
                .isEqualTo(first.as(ServiceRequest.class).getIdElement().getIdPart());
        assertThat(second.text()).contains("joined to that referral");
    }

    @Test
    void what_is_no_condition_of_the_chain_is_received_for_a_clinic_to_look_at() {
        var order = order("R-8", "Walsh");
        order.getContained().set(1, Samples.condition("396275006"));
        var made = harbour.with("Prefer", "return=OperationOutcome")
                .post("/ServiceRequest", order)
                .expect(201);

        assertThat(made.as(OperationOutcome.class).getIssue())
                .extracting(issue -> issue.getDetails().getText())
                .anyMatch(words -> words.contains("396275006"));
        var found = harbour.get("/ServiceRequest?identifier=R-8").expect(200).as(Bundle.class);
        var id = found.getEntryFirstRep().getResource().getIdElement().getIdPart();
        assertThat(api.as(TestTokens.of("front-desk"))
                        .get("/referrals/" + id)
                        .expect(200)
                        .at("/condition")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_published_bundle_is_received_once_and_the_published_example_is_refused_for_its_status() {
        var bundle = file("first-referral.json");
        var first = harbour.post("", bundle).expect(200).as(Bundle.class);
        assertThat(first.getEntry()).hasSize(3);
        assertThat(first.getEntry().get(2).getResponse().getStatus()).startsWith("201");
        assertThat(check.faultsOf(FhirCaller.FHIR.newJsonParser().encodeResourceToString(first)))
                .isEmpty();

        var second = harbour.post("", bundle).expect(200).as(Bundle.class);
        assertThat(second.getEntry().get(2).getResponse().getStatus()).startsWith("200");
        assertThat(second.getEntry().get(2).getResponse().getLocation())
                .isEqualTo(first.getEntry().get(2).getResponse().getLocation());

        assertThat(harbour.post("/ServiceRequest", file("servicerequest-physical-therapy.json"))
                        .expectRefusal(422, "not-to-be-done"))
                .isEqualTo("ServiceRequest.status");
    }

    @Test
    void orders_are_found_by_what_is_known_of_them_page_by_page() {
        for (var nr : List.of("S-1", "S-2", "S-3")) {
            harbour.post("/ServiceRequest", order(nr, "Dunne")).expect(201);
        }
        var ofPerson = "/ServiceRequest?patient.identifier=" + PATIENTS + "%7CP-Dunne";

        assertThat(found(ofPerson)).hasSize(3);
        assertThat(found(ofPerson + "&status=active")).hasSize(3);
        assertThat(found(ofPerson + "&status=completed,revoked")).isEmpty();
        assertThat(found(ofPerson + "&_lastUpdated=gt2020-01-01")).hasSize(3);
        assertThat(found(ofPerson + "&_lastUpdated=lt2020-01-01")).isEmpty();
        var first = harbour.get(ofPerson + "&_count=2").expect(200).as(Bundle.class);
        assertThat(first.getEntry()).hasSize(2);
        var next = first.getLink("next").getUrl();
        assertThat(found(next.substring(harbour.base().length()))).hasSize(1);
        harbour.get("/ServiceRequest?status=sleeping").expectRefusal(400, "invalid-request");
        harbour.get("/ServiceRequest?_after=nowhere").expectRefusal(400, "invalid-request");
    }

    private List<Bundle.BundleEntryComponent> found(String path) {
        return harbour.get(path).expect(200).as(Bundle.class).getEntry();
    }

    @Test
    void each_entry_of_a_batch_is_answered_by_itself() {
        var batch = new Bundle().setType(Bundle.BundleType.BATCH);
        for (var order : List.of(order("T-1", "Nash"), order("T-2", "Orr").setDoNotPerform(true))) {
            batch.addEntry()
                    .setResource(order)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("ServiceRequest");
        }

        var answer = harbour.post("", batch).expect(200).as(Bundle.class);

        assertThat(answer.getEntry())
                .extracting(entry -> entry.getResponse().getStatus())
                .containsExactly("201 Created", "422");
        assertThat(((OperationOutcome) answer.getEntry().get(1).getResponse().getOutcome())
                        .getIssueFirstRep()
                        .getExpression()
                        .getFirst()
                        .getValue())
                .isEqualTo("Bundle.entry[1].resource.doNotPerform");
        assertThat(check.faultsOf(FhirCaller.FHIR.newJsonParser().encodeResourceToString(answer)))
                .isEmpty();
    }

    @Test
    void a_message_is_answered_with_a_message() {
        var patient = Samples.patient("Power");
        patient.setId((String) null);
        var order = order("M-1", "Power").setSubject(new Reference("urn:uuid:00000000-0000-4000-8000-000000000001"));
        order.setContained(null);
        order.setReasonReference(null);
        order.setRequester(null);
        var header = new MessageHeader().setEvent(new Coding("https://harbour.example/events", "referral", null));
        header.getSource().setEndpoint("https://harbour.example/fhir");
        header.addFocus().setReference("urn:uuid:00000000-0000-4000-8000-000000000002");
        var message = new Bundle().setType(Bundle.BundleType.MESSAGE);
        message.addEntry()
                .setFullUrl("urn:uuid:00000000-0000-4000-8000-000000000003")
                .setResource(header);
        message.addEntry()
                .setFullUrl("urn:uuid:00000000-0000-4000-8000-000000000001")
                .setResource(patient);
        message.addEntry()
                .setFullUrl("urn:uuid:00000000-0000-4000-8000-000000000002")
                .setResource(order);

        var answer = harbour.post("/$process-message", message).expect(200);

        assertThat(check.faultsOf(answer.text())).isEmpty();
        assertThat(((MessageHeader) answer.as(Bundle.class).getEntryFirstRep().getResource())
                        .getResponse()
                        .getCode())
                .isEqualTo(MessageHeader.ResponseType.OK);
        assertThat(found("/ServiceRequest?identifier=M-1")).hasSize(1);
    }

    @Test
    void another_partner_finds_nothing() {
        var made = harbour.post("/ServiceRequest", order("R-9", "Farrell")).expect(201);
        var id = made.as(ServiceRequest.class).getIdElement().getIdPart();

        for (var path : List.of("/ServiceRequest/" + id, "/ServiceRequest/" + id + "/_history", "/Task/" + id)) {
            other.get(path).expectRefusal(404, "not-found");
        }
        assertThat(other.get("/ServiceRequest?identifier=" + ORDERS + "%7CR-9")
                        .expect(200)
                        .as(Bundle.class)
                        .getEntry())
                .isEmpty();
        new FhirCaller(api, java.util.Map.of()).get("/ServiceRequest/" + id).expectRefusal(401, "unauthenticated");
        FhirCaller.of(api, TestTokens.of("front-desk"))
                .get("/ServiceRequest/" + id)
                .expectRefusal(403, "forbidden");
    }

    @Test
    void what_the_interface_is_anybody_may_know() {
        var statement = new FhirCaller(api, java.util.Map.of()).get("/metadata").expect(200);

        assertThat(check.faultsOf(statement.text())).isEmpty();
        assertThat(statement.as(CapabilityStatement.class).getRestFirstRep().getResource())
                .extracting(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
                .contains("ServiceRequest", "Task");
    }
}
