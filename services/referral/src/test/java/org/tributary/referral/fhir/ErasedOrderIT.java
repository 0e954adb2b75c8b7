package org.tributary.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.testkit.Api.json;
import static org.tributary.referral.fhir.Samples.order;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tributary.events.ClinicId;
import org.tributary.events.ErasureId;
import org.tributary.events.PatientId;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** What is left of an order of a partner's system when whom it was about became a patient and was erased. */
@IntegrationTest
class ErasedOrderIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ClinicId RIVERSIDE = ClinicId.of("00000000-0000-7000-8000-000000000002");
    private static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");

    private final Api riverside;
    private final FhirCaller harbour;
    private final JdbcClient db;
    private final JdbcClient keys;
    private final TestRelay others;

    ErasedOrderIT(Api api, TopicSettings topics, JdbcClient db, Environment settings) {
        this.db = db;
        keys = JdbcClient.create(new DriverManagerDataSource(
                settings.getRequiredProperty("KEYS_DATABASE_URL"),
                settings.getRequiredProperty("KEYS_DATABASE_USER"),
                settings.getRequiredProperty("KEYS_DATABASE_PASSWORD")));
        riverside = api.as(TestTokens.of("front-desk", RIVERSIDE));
        harbour = FhirCaller.of(api, TestTokens.ofPartner("partner-a"));
        others = new TestRelay(topics);
        api.as(TestTokens.of("chain-admin"))
                .post("/partners", json("name", "Harbour", "kind", "PHYSICAL_THERAPY", "clientId", "partner-a"))
                .expect(201);
        others.publish(
                MONDAY_9AM,
                new ClinicOpened(RIVERSIDE, "Riverside", ZoneId.of("Europe/Dublin"), List.of(), List.of(), null));
    }

    @AfterEach
    void stop_publishing() {
        others.close();
    }

    @Test
    void what_was_sent_and_what_it_is_found_by_go_and_the_same_order_may_come_again() {
        assertThat(List.of("open_referral", "placed_order", "referral_number")).allMatch(this::mayBeWrittenAnew);
        var id = receive();
        var asha = PatientId.next();
        others.publish(MONDAY_9AM, new PatientRegistered(asha, RIVERSIDE, null, null, null, null, null));
        await().untilAsserted(() -> riverside
                .post("/referrals/" + id + "/acceptance", json("clinicId", RIVERSIDE, "patientId", asha))
                .expect(200));
        assertThat(sealedOf(id)).isEqualTo(2);
        assertThat(List.of(rows("placed_order", id), rows("referral_number", id)))
                .allSatisfy(rows -> assertThat(rows).isPositive());

        others.publish(MONDAY_9AM, new PatientErased(asha, RIVERSIDE, ErasureId.next()));

        await().atMost(PATIENCE).until(() -> isOutOfTheFiles(id));
        assertThat(sealedOf(id)).isZero();
        assertThat(List.of(rows("placed_order", id), rows("referral_number", id)))
                .containsOnly(0);
        assertThat(found()).isEmpty();
        assertThat(harbour.get("/ServiceRequest/" + id).expect(200).text()).doesNotContain("Zyxcanary", "E-1");
        assertThat(receive()).isNotEqualTo(id);
    }

    private UUID receive() {
        return UUID.fromString(harbour.with("If-None-Exist", "identifier=" + Samples.ORDERS + "|E-1")
                .post("/ServiceRequest", order("E-1", "Zyxcanary"))
                .expect(201)
                .as(ServiceRequest.class)
                .getIdElement()
                .getIdPart());
    }

    private List<Bundle.BundleEntryComponent> found() {
        return harbour.get("/ServiceRequest?identifier=E-1")
                .expect(200)
                .as(Bundle.class)
                .getEntry();
    }

    /** A table that the service may not write anew is left as it is, without an error. */
    private boolean mayBeWrittenAnew(String table) {
        return db.sql("select has_table_privilege(:table, 'maintain')")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    private boolean isOutOfTheFiles(UUID referral) {
        return keys.sql("select shredded_at is not null from person_key where person = :person")
                .param("person", referral)
                .query(Boolean.class)
                .single();
    }

    private int sealedOf(UUID referral) {
        return db.sql("select num_nonnulls(as_sent, order_words) from referral where referral_id = :referral")
                .param("referral", referral)
                .query(Integer.class)
                .single();
    }

    private int rows(String table, UUID referral) {
        return db.sql("select count(*) from " + table + " where referral_id = :referral")
                .param("referral", referral)
                .query(Integer.class)
                .single();
    }
}
