package org.tributary.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.testkit.Api.json;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tributary.events.ClinicId;
import org.tributary.events.ErasureId;
import org.tributary.events.PatientId;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** What a referral keeps of a person who became a patient and was erased. */
@IntegrationTest
class ErasedPersonReferredIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ClinicId RIVERSIDE = ClinicId.of("00000000-0000-7000-8000-000000000002");
    private static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");
    private static final Map<String, Object> REFERRAL = json(
            "patient",
            json("name", json("family", "Zyxcanary", "given", List.of("Aoife")), "birthDate", "1971-05-14"),
            "condition",
            "LYMPHEDEMA",
            "reason",
            "Swelling",
            "priority",
            "ROUTINE",
            "preferredClinicId",
            RIVERSIDE);

    private final Api harbour;
    private final Api riverside;
    private final JdbcClient db;
    private final JdbcClient keys;
    private final TestRelay others;

    ErasedPersonReferredIT(Api api, TopicSettings topics, JdbcClient db, Environment settings) {
        this.db = db;
        keys = JdbcClient.create(new DriverManagerDataSource(
                settings.getRequiredProperty("KEYS_DATABASE_URL"),
                settings.getRequiredProperty("KEYS_DATABASE_USER"),
                settings.getRequiredProperty("KEYS_DATABASE_PASSWORD")));
        harbour = api.as(TestTokens.ofPartner("partner-a"));
        riverside = api.as(TestTokens.of("front-desk", RIVERSIDE));
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
    void the_keys_of_their_referrals_go_with_what_they_are_found_by_and_how_far_each_came_stays() {
        var asha = PatientId.next();
        await().until(() -> harbour.post("/referrals", REFERRAL).status() == 201);
        var path = "/referrals/" + riverside.get("/referrals").expect(200).text("/items/0/referralId");
        others.publish(MONDAY_9AM, new PatientRegistered(asha, RIVERSIDE, null, null, null, null, null));
        await().untilAsserted(() -> riverside
                .post(path + "/acceptance", json("clinicId", RIVERSIDE, "patientId", asha))
                .expect(200));
        assertThat(hashesOf(path)).isPositive();

        others.publish(
                MONDAY_9AM,
                new EnrolmentEnded(asha, RIVERSIDE, EnrolmentEnd.ON_REQUEST, null),
                new PatientErased(asha, RIVERSIDE, ErasureId.next()));

        await().atMost(PATIENCE).until(() -> isDestroyed(path));
        assertThat(hashesOf(path)).isZero();
        var read = riverside.get(path).expect(200);
        assertThat(read.at("/patient").isNull()).isTrue();
        assertThat(read.text("/status")).isEqualTo("ACCEPTED");
        assertThat(db.sql("select num_nonnulls(person, reason, notes) from referral where referral_id = :referral")
                        .param("referral", id(path))
                        .query(Integer.class)
                        .single())
                .isZero();
        harbour.post(path + "/withdrawal", json("note", "Too late")).expectProblem(410, "erased");
    }

    private boolean isDestroyed(String path) {
        return keys.sql("select wrapped is null from person_key where person = :person")
                .param("person", id(path))
                .query(Boolean.class)
                .single();
    }

    private int hashesOf(String path) {
        return db.sql("select count(*) from open_referral where referral_id = :referral")
                .param("referral", id(path))
                .query(Integer.class)
                .single();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
