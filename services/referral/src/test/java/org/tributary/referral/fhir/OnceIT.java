package org.tributary.referral.fhir;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.testkit.Api.json;
import static org.tributary.referral.fhir.Samples.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** However often and however many at once send an order, there is one referral; of a bundle with one bad entry there is none. */
@IntegrationTest
@TestPropertySource(properties = "tributary.referral.partner-limit.at-once=100000")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceIT {

    private static final int CLIENTS = 32;
    private static final int ORDERS = 2;
    private static final int BUNDLES = Integer.getInteger("fhir.bundles", 20);

    private final Api api;
    private final JdbcClient db;
    private final FhirCaller partner;

    OnceIT(Api api, JdbcClient db) {
        this.api = api;
        this.db = db;
        this.partner = FhirCaller.of(api, TestTokens.ofPartner("partner-once"));
    }

    @BeforeAll
    void a_partner() {
        api.as(TestTokens.of("chain-admin"))
                .post("/partners", json("name", "Once", "kind", "PHYSICAL_THERAPY", "clientId", "partner-once"))
                .expect(201);
    }

    @Test
    void of_many_clients_with_the_same_named_orders_each_order_is_received_once() throws Exception {
        var answers = atOnce(order -> partner.post("/ServiceRequest", order("N-" + order, "Doyle" + order)));

        assertThat(answers.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(received("Doyle")).isEqualTo(ORDERS);
    }

    @Test
    void of_many_clients_that_search_first_each_order_is_received_once() throws Exception {
        var answers = atOnce(order -> partner.with("If-None-Exist", "patient.identifier=P-Byrne" + order)
                .post("/ServiceRequest", order(null, "Byrne" + order)));

        assertThat(answers.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(received("Byrne")).isEqualTo(ORDERS);
    }

    @Test
    void of_many_clients_with_like_orders_each_person_is_referred_once() throws Exception {
        var answers = atOnce(order -> partner.post("/ServiceRequest", order(null, "Kelly" + order)));

        assertThat(answers.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(received("Kelly")).isEqualTo(ORDERS);
    }

    @Test
    void of_a_bundle_with_one_bad_entry_nothing_is_stored_and_the_entry_is_named() {
        var chance = new Random(7);
        var before = events();
        for (int nr = 0; nr < BUNDLES; nr++) {
            var size = 2 + chance.nextInt(3);
            var bad = chance.nextInt(size);
            var refused = partner.post("", bundle("B-" + nr, size, bad)).expect(422);

            assertThat(refused.as(OperationOutcome.class).getIssue())
                    .allSatisfy(
                            issue -> assertThat(issue.getExpression().getFirst().getValue())
                                    .as(refused.text())
                                    .startsWith("Bundle.entry[" + (2 * bad + 1) + "]"));
        }
        assertThat(events()).isEqualTo(before);

        var good = partner.post("", bundle("B-good", 3, -1)).expect(200).as(Bundle.class);
        assertThat(good.getEntry()).hasSize(6);
        assertThat(events()).isEqualTo(before + 3);
        partner.post("", bundle("B-good", 3, -1)).expect(200);
        assertThat(events()).isEqualTo(before + 3);
    }

    /** A patient and an order for each; the order of one is no order. */
    private static Bundle bundle(String name, int size, int bad) {
        var bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (int nr = 0; nr < size; nr++) {
            var fullUrl = "urn:uuid:00000000-0000-4000-8000-00000000000" + nr;
            Patient patient = Samples.patient(name + nr);
            patient.setId((String) null);
            bundle.addEntry()
                    .setFullUrl(fullUrl)
                    .setResource(patient)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Patient");
            var order = order(name + "-" + nr, name + nr);
            order.setContained(new ArrayList<>());
            order.setReasonReference(List.of());
            order.setRequester(null);
            order.setSubject(new Reference(fullUrl));
            if (nr == bad) {
                order.setIntent(ServiceRequestIntent.PROPOSAL);
            }
            bundle.addEntry()
                    .setFullUrl(fullUrl.replace("8000", "9000"))
                    .setResource(order)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("ServiceRequest");
        }
        return bundle;
    }

    private Map<Integer, Set<String>> atOnce(IntFunction<FhirCaller.Told> ask) throws InterruptedException {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var asked = clients.invokeAll(IntStream.range(0, CLIENTS)
                    .mapToObj(client -> (Callable<List<Map.Entry<Integer, String>>>) () -> IntStream.range(0, ORDERS)
                            .mapToObj(order -> Map.entry(order, idOf(answer(order, ask))))
                            .toList())
                    .toList());
            return asked.stream()
                    .map(Future::resultNow)
                    .flatMap(List::stream)
                    .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        }
    }

    /** As the answer says, an order that could not be received for now is sent again. */
    private static FhirCaller.Told answer(int order, IntFunction<FhirCaller.Told> ask) {
        var answer = ask.apply(order);
        while (answer.status() == 503) {
            assertThat(answer.text()).contains("\"later\"");
            answer = ask.apply(order);
        }
        return answer;
    }

    private static String idOf(FhirCaller.Told answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.as(ServiceRequest.class).getIdElement().getIdPart();
    }

    private long received(String family) {
        var found = api.as(TestTokens.ofPartner("partner-once"))
                .get("/referrals?limit=200")
                .expect(200);
        return found.at("/items")
                .valueStream()
                .filter(item -> item.at("/patient/name/family").asString().startsWith(family))
                .count();
    }

    private long events() {
        return db.sql("select count(*) from event where type = 'tributary.referral.ReferralOrdered.v1'")
                .query(Long.class)
                .single();
    }
}
