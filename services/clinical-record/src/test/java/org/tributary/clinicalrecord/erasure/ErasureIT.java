package org.tributary.clinicalrecord.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.clinicalrecord.Chart.course;
import static org.tributary.clinicalrecord.Chart.fullForm;
import static org.tributary.clinicalrecord.Chart.person;
import static org.tributary.clinicalrecord.Chart.swelling;
import static org.tributary.platform.testkit.Api.json;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.privacy.Erasures;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.testkit.RawFiles;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** People ask to be forgotten. */
@IntegrationTest
@Import(ErasureIT.AMovableMorning.class)
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Api api;
    private final JdbcClient db;
    private final JdbcClient keys;
    private final JdbcClient administrator;
    private final MovableClock clock;
    private final Erasures erasures;
    private final ErasuresRepeated repeated;
    private final Booking booking;
    private final ClinicId north;
    private final TherapistId okafor;
    private final Chart chart;
    private final Api admin;
    private final Api manager;

    ErasureIT(
            Api api,
            TopicSettings topics,
            JdbcClient db,
            MovableClock clock,
            Erasures erasures,
            ErasuresRepeated repeated,
            Environment environment) {
        this.erasures = erasures;
        this.repeated = repeated;
        this.api = api;
        this.db = db;
        this.clock = clock;
        keys = JdbcClient.create(new DriverManagerDataSource(
                environment.getRequiredProperty("KEYS_DATABASE_URL"),
                environment.getRequiredProperty("KEYS_DATABASE_USER"),
                environment.getRequiredProperty("KEYS_DATABASE_PASSWORD")));
        var url = environment.getRequiredProperty("DATABASE_URL");
        administrator = JdbcClient.create(new TestDatabase(url.substring(url.lastIndexOf('/') + 1)).asAdministrator());
        booking = new Booking(topics);
        north = booking.openClinic();
        okafor = booking.hire("therapist", Technique.LIGHT_STROKING);
        chart = new Chart(north, someone("dora", "front-desk", north), someone("tess", "therapist", north));
        manager = someone("mia", "clinic-manager", north);
        admin = api.as(TestTokens.caller("chain-admin").named("ada").token());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class AMovableMorning {

        @Bean
        @Primary
        MovableClock clockThatIsMoved() {
            return new MovableClock(AMorningInApril.NOW);
        }
    }

    @BeforeEach
    void inTheMorning() {
        clock.moveTo(AMorningInApril.NOW);
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void the_desk_asks_a_manager_agrees_and_nothing_tells_any_more_who_the_person_was() {
        var asha = chart.register("Zyxcanary");
        assertThat(hashesOf(asha)).isPositive();

        var asked = ask(chart.desk(), asha).expect(202);
        assertThat(asked.text("/status")).isEqualTo("AWAITING_APPROVAL");
        chart.desk().get(asha).expect(200);
        agree(manager, asked).expect(200);

        assertThat(chart.desk().get(asked.location()).expect(200).text("/status"))
                .isEqualTo("ERASED");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(isDestroyed(asha)).isTrue();
            assertThat(hashesOf(asha)).isZero();
        });
        assertThat(sealedColumnsOf(asha)).isZero();
        assertThat(chart.desk()
                        .get("/patients?clinicId=" + north + "&name=Zyxcanary")
                        .expect(200)
                        .at("/items")
                        .size())
                .isZero();
        chart.desk().post("/patients", person(north, "Zyxcanary", "1971-05-14")).expect(201);
    }

    @Test
    void no_file_of_the_database_or_of_the_topics_and_no_metric_tells_a_name_and_none_any_more_what_would() {
        var asha = chart.register("Zyxfilecanary");
        chart.consent(asha, true, "2026-03-01T09:00:00Z");
        var key = keys.sql("select wrapped from person_key where person = :person")
                .param("person", UUID.fromString(id(asha)))
                .query(byte[].class)
                .single();
        var hashes = db.sql("""
                with hashed as (
                    select patient_id, hash from patient_search union select patient_id, hash from patient_trait)
                select distinct hash from hashed where patient_id = :patient
                    and hash not in (select hash from hashed where patient_id <> :patient)
                """)
                .param("patient", UUID.fromString(id(asha)))
                .query(byte[].class)
                .list();
        assertThat(hashes).as("what nobody else is found by").hasSizeGreaterThan(1);
        assertThat(filesWith(key)).isNotEmpty();
        assertThat(hashes).allSatisfy(hash -> assertThat(filesWith(hash)).isNotEmpty());

        erased(asha);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(filesWith(key)).isEmpty();
            assertThat(hashes).allSatisfy(hash -> assertThat(filesWith(hash)).isEmpty());
        });
        assertThat(filesWith("Zyxfilecanary".getBytes(ISO_8859_1))).isEmpty();
        assertThat(api.get("/actuator/prometheus").expect(200).text()).doesNotContain("Zyxfilecanary");
    }

    /** The keys and hashes are gone by the list before anything is served; what the store has lost of it is told again. */
    @Test
    void what_a_restored_backup_knows_nothing_of_is_told_once_more_at_the_start() {
        var asha = chart.register("Ivers");
        erasures.erase(UUID.fromString(id(asha)));
        assertThat(erasedFactsOf(asha)).isZero();

        repeated.start();
        repeated.start();

        assertThat(erasedFactsOf(asha)).isEqualTo(1);
        chart.desk().get(asha).expectProblem(410, "erased");
        assertThat(hashesOf(asha)).isZero();
    }

    @Test
    void whatever_is_asked_about_an_erased_person_is_answered_by_that_they_were_erased() {
        var asha = erased(chart.register("Abbott"));
        var stranger = someone("sid", "front-desk", booking.openClinic());

        var form = fullForm("2026-03-03T09:30:00Z", "bloodThinner", "NO");
        for (var answer : List.of(
                chart.desk().get(asha),
                chart.therapist().get(asha + "/record"),
                chart.therapist().get(asha + "/eligibility"),
                chart.desk().get(asha + "/holds"),
                chart.desk().post(asha + "/screenings", form),
                chart.desk().post(asha + "/consents", json("purpose", "TREATMENT", "given", true)),
                chart.desk().post(asha + "/changes", json("sex", "OTHER")),
                chart.desk().post(asha + "/erasure", json("reason", "Once more")),
                chart.desk().post(asha + "/holds", json("name", "Case 1", "reason", "Too late")),
                chart.therapist().post(asha + "/courses", course(north)))) {
            answer.expectProblem(410, "erased");
        }
        stranger.get(asha).expectProblem(404, "not-found");
        stranger.post(asha + "/erasure", json("reason", "Mine")).expectProblem(404, "not-found");
    }

    @Test
    void neither_who_asked_nor_a_program_nor_another_role_agrees_and_a_refusal_erases_nobody() {
        var asha = chart.register("Bolger");
        var asked = ask(admin, asha).expect(202);

        agree(admin, asked).expectProblem(403, "may-not-approve");
        agree(someone("lena", "clinical-lead", north), asked).expectProblem(403, "may-not-approve");
        agree(api.as(TestTokens.of("clinic-manager", north)), asked).expectProblem(403, "may-not-approve");
        manager.post(approvalOf(asked) + "/refusal", json("reason", "She did not ask"))
                .expect(200);

        assertThat(admin.get(asked.location()).expect(200).text("/status")).isEqualTo("GIVEN_UP");
        assertThat(chart.desk().get(asha).expect(200).text("/name/family")).isEqualTo("Bolger");
        chart.therapist().post(asha + "/erasure", json("reason", "Mine")).expectProblem(403, "forbidden");
    }

    @Test
    void all_records_of_a_person_are_erased() {
        var asha = chart.register("Cosgrave");
        var other = chart.register("Cosgrove");
        var merge = chart.desk().post(asha + "/merges", json("from", id(other))).expect(202);
        agree(manager, merge).expect(200);

        erased(other);

        for (var record : List.of(asha, other)) {
            chart.desk().get(record).expectProblem(410, "erased");
            await().atMost(PATIENCE).until(() -> isDestroyed(record));
        }
    }

    @Test
    void the_law_keeps_a_person_until_a_day_on_which_they_may_be_erased() {
        var asha = chart.register("Devane");
        chart.screen(asha, "2026-03-03T09:30:00Z");
        assertThat(ask(chart.desk(), asha).expectProblem(409, "retained-until").text("/until"))
                .isEqualTo("2029-03-03");
        var session = chart.startSession(chart.openCourse(asha), okafor, "EVALUATION", "2026-03-06T10:00:00Z");

        var refused = ask(chart.desk(), asha).expectProblem(409, "retained-until");
        assertThat(refused.text("/until")).isEqualTo("2036-03-06");
        assertThat(refused.at("/duties").toString()).isEqualTo("[\"SESSION\",\"SCREENING\"]");

        clock.moveTo(Instant.parse("2036-03-05T23:59:59Z"));
        ask(chart.desk(), asha).expectProblem(409, "retained-until");
        clock.moveTo(Instant.parse("2036-03-06T00:00:00Z"));
        erased(asha);
        chart.desk().get(asha + "/record").expectProblem(410, "erased");
        chart.therapist()
                .post(session + "/evaluation", json("measurements", List.of(swelling())))
                .expectProblem(410, "erased");
        chart.therapist().get(session).expect(200);
    }

    @Test
    void a_hold_keeps_a_person_also_from_an_approval_that_comes_after_it_until_it_is_lifted() {
        var asha = chart.register("Enright");
        var asked = ask(chart.desk(), asha).expect(202);
        var hold = hold(asha);

        var refused = agree(manager, asked).expectProblem(409, "retained-until");
        assertThat(refused.text("/holds/0")).isEqualTo(hold.text("/holdId"));
        assertThat(refused.at("/until").isMissingNode()).isTrue();
        ask(chart.desk(), asha).expectProblem(409, "retained-until");

        var lifting = admin.post(hold.location() + "/lifting", json("reason", "Settled"))
                .expect(202);
        agree(manager, asked).expectProblem(409, "retained-until");
        agree(manager, lifting).expect(200);
        assertThat(chart.desk().get(asha + "/holds").expect(200).text("/holds/0/status"))
                .isEqualTo("LIFTED");
        agree(manager, asked).expect(200);
        chart.desk().get(asha).expectProblem(410, "erased");
    }

    @Test
    void a_hold_is_set_by_two_persons_tells_its_end_and_ends_by_itself() {
        var asha = chart.register("Farrell");
        var asked = admin.post(
                        asha + "/holds",
                        json("name", "Case 12/26", "reason", "A fall", "until", "2026-05-01T09:00:00Z"))
                .expect(202);
        ask(chart.desk(), asha).expect(202);
        agree(admin, asked).expectProblem(403, "may-not-approve");
        agree(manager, asked).expect(200);

        assertThat(ask(chart.desk(), asha).expectProblem(409, "retained-until").text("/until"))
                .isEqualTo("2026-05-02");
        var listed = chart.desk().get(asha + "/holds").expect(200);
        assertThat(listed.text("/holds/0/name")).isEqualTo("Case 12/26");
        assertThat(listed.text("/holds/0/status")).isEqualTo("IN_FORCE");
        clock.moveTo(Instant.parse("2026-05-01T09:00:00Z"));
        ask(chart.desk(), asha).expect(202);
    }

    @Test
    void what_cannot_be_is_refused_by_its_field_and_nothing_is_stored() {
        var asha = chart.register("Gogarty");
        var before = events();

        for (var reason : new Object[] {null, " ", 3, "x".repeat(4_001)}) {
            refusedBy("reason", asha + "/erasure", body("reason", reason));
            refusedBy("reason", asha + "/holds", body("name", "Case 1", "reason", reason));
            refusedBy("name", asha + "/holds", body("name", reason, "reason", "A fall"));
        }
        for (var until : new Object[] {"tomorrow", 3, "2026-05-01"}) {
            refusedBy("until", asha + "/holds", body("name", "Case 1", "reason", "A fall", "until", until));
        }
        chart.desk().post(asha + "/erasure", json()).expectProblem(400, "invalid-request");
        chart.desk().post(asha + "/holds", json()).expectProblem(400, "invalid-request");
        chart.desk()
                .post(asha + "/holds", json("name", "Case 1", "reason", "A fall", "until", "2026-04-13T08:00:00Z"))
                .expectProblem(422, "hold-over");
        chart.desk()
                .post("/patients/" + PatientId.next() + "/erasure", json("reason", "Nobody"))
                .expectProblem(404, "not-found");
        assertThat(events()).isEqualTo(before);

        var hold = hold(asha);
        var after = events();
        for (var reason : new Object[] {null, " ", 3}) {
            refusedBy("reason", hold.location() + "/lifting", body("reason", reason));
        }
        chart.desk()
                .post(asha + "/holds/" + UUID.randomUUID() + "/lifting", json("reason", "None"))
                .expectProblem(404, "not-found");
        assertThat(events()).isEqualTo(after);
    }

    @Test
    void no_fact_table_or_row_tells_the_reason_or_the_name_of_a_hold() {
        var asha = chart.register("Hanlon");
        ask(chart.desk(), asha, "Zyxreason").expect(202);
        admin.post(asha + "/holds", json("name", "Zyxname", "reason", "Zyxwhy")).expect(202);

        assertThat(db.sql("select payload from event union all select reason from approval where reason is not null")
                        .query(byte[].class)
                        .list())
                .noneMatch(bytes -> new String(bytes, ISO_8859_1).contains("Zyx"));
    }

    /** Of the server and the broker that all tests share, whose folders lie side by side. */
    private List<String> filesWith(byte[] bytes) {
        var server =
                administrator.sql("show data_directory").query(String.class).single();
        return RawFiles.containing(Path.of(server, "..").normalize(), bytes);
    }

    private int erasedFactsOf(String patient) {
        return count("""
                select count(*) from event
                where patient_id = :patient and type = 'tributary.clinical-record.PatientErased.v1'
                """, patient);
    }

    private void refusedBy(String field, String path, Object body) {
        assertThat(chart.desk()
                        .post(path, body)
                        .expectProblem(400, "invalid-request")
                        .text("/errors/0/field"))
                .isEqualTo(field);
    }

    private static Object body(@Nullable Object... namesAndValues) {
        var body = json();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            body.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return body;
    }

    private Answer hold(String patient) {
        var asked = admin.post(patient + "/holds", json("name", "Case 12/26", "reason", "A fall"))
                .expect(202);
        agree(manager, asked).expect(200);
        return asked;
    }

    private String erased(String patient) {
        agree(manager, ask(chart.desk(), patient).expect(202)).expect(200);
        return patient;
    }

    private static Answer ask(Api by, String patient) {
        return ask(by, patient, "She asks for it");
    }

    private static Answer ask(Api by, String patient, String reason) {
        return by.post(patient + "/erasure", json("reason", reason));
    }

    private static Answer agree(Api by, Answer asked) {
        return by.post(approvalOf(asked) + "/approval");
    }

    private static String approvalOf(Answer asked) {
        return "/approvals/" + asked.text("/approvalId");
    }

    private boolean isDestroyed(String patient) {
        return keys.sql("select wrapped is null from person_key where person = :person")
                .param("person", UUID.fromString(id(patient)))
                .query(Boolean.class)
                .single();
    }

    private int hashesOf(String patient) {
        return count("""
                select (select count(*) from patient_search where patient_id = :patient)
                    + (select count(*) from patient_trait where patient_id = :patient)
                """, patient);
    }

    private int sealedColumnsOf(String patient) {
        return count(
                "select num_nonnulls(name, birth_date, sex, contact, identifiers) from patient where patient_id = :patient",
                patient);
    }

    private int count(String sql, String patient) {
        return db.sql(sql)
                .param("patient", UUID.fromString(id(patient)))
                .query(Integer.class)
                .single();
    }

    private int events() {
        return db.sql("select count(*) from event").query(Integer.class).single();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Api someone(String name, String role, ClinicId... clinics) {
        return api.as(TestTokens.caller(role).named(name).at(clinics).token());
    }
}
