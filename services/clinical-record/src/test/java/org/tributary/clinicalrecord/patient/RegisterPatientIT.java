package org.tributary.clinicalrecord.patient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.fullForm;
import static org.tributary.clinicalrecord.Chart.person;
import static org.tributary.platform.testkit.Api.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.events.ClinicId;
import org.tributary.events.EventTypes;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.PersonalVault;
import org.tributary.platform.privacy.PrivacyAutoConfiguration;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMorningInApril.class)
class RegisterPatientIT {

    private final Api api;
    private final JdbcClient db;
    private final Environment environment;
    private final ClinicId north;
    private final ClinicId south;
    private final Api northDesk;
    private final Api southDesk;

    RegisterPatientIT(Api api, TopicSettings topics, JdbcClient db, Environment environment) {
        this.api = api;
        this.db = db;
        this.environment = environment;
        try (var booking = new Booking(topics)) {
            north = booking.openClinic();
            south = booking.openClinic();
        }
        northDesk = api.as(TestTokens.of("front-desk", north));
        southDesk = api.as(TestTokens.of("front-desk", south));
    }

    @Test
    void a_patient_is_registered_and_found_by_their_clinic() {
        var registered = registerAtNorth("Doyle", "1971-05-14").expect(201);

        assertThat(registered.location()).isEqualTo("/patients/" + registered.text("/patientId"));
        assertThat(registered.text("/name/family")).isEqualTo("Doyle");
        assertThat(registered.text("/birthDate")).isEqualTo("1971-05-14");
        assertThat(registered.text("/sex")).isEqualTo("FEMALE");
        assertThat(registered.text("/clinics/0")).isEqualTo(north.toString());
        assertThat(northDesk.get(registered.location()).expect(200).json()).isEqualTo(registered.json());
        assertThat(northDesk.get("/patients?clinicId=" + north).expect(200).at("/items/0"))
                .isEqualTo(registered.json());
    }

    @Test
    void lists_are_read_page_by_page_the_newest_first() {
        var first = registerAtSouth("Aylward");
        var second = registerAtSouth("Barry");
        var third = registerAtSouth("Cody");

        var newest = southDesk.get("/patients?limit=2&clinicId=" + south).expect(200);
        var rest = southDesk
                .get("/patients?limit=2&clinicId=" + south + "&after=" + newest.text("/next"))
                .expect(200);

        assertThat(newest.at("/items").size()).isEqualTo(2);
        assertThat(List.of(newest.text("/items/0/patientId"), newest.text("/items/1/patientId")))
                .containsExactly(third, second);
        assertThat(rest.text("/items/0/patientId")).isEqualTo(first);
        var exactly = southDesk.get("/patients?limit=3&clinicId=" + south).expect(200);
        assertThat(exactly.at("/items").size()).isEqualTo(3);
        assertThat(exactly.at("/next").isNull()).isTrue();
    }

    @Test
    void a_list_longer_than_anybody_means_is_refused() {
        var patient = registerAtNorth("Quilty", "1960-06-07").expect(201).location();
        var before = events();

        var numbered = person(north, "Quirke", "1990-09-09");
        numbered.put(
                "identifiers",
                Collections.nCopies(21, json("system", "https://partner-a.example/patients", "value", "PA-9")));
        northDesk.post("/patients", numbered).expectProblem(400, "invalid-request");
        var conditions = fullForm("2026-03-03T09:30:00Z", "pregnant", "NO");
        conditions.put("conditions", Collections.nCopies(21, "LYMPHEDEMA"));
        northDesk.post(patient + "/screenings", conditions).expectProblem(400, "invalid-request");
        var medications = fullForm("2026-03-03T09:30:00Z", "pregnant", "NO");
        medications.put("medications", Collections.nCopies(101, json("name", "Paracetamol")));
        northDesk.post(patient + "/screenings", medications).expectProblem(400, "invalid-request");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void another_clinics_patient_does_not_exist_until_they_are_enrolled() {
        var patient = registerAtNorth("Egan", "1950-01-01").expect(201);
        var before = events();

        southDesk.get(patient.location()).expectProblem(404, "not-found");
        southDesk.get(patient.location() + "/record").expectProblem(404, "not-found");
        southDesk.get(patient.location() + "/eligibility").expectProblem(404, "not-found");
        southDesk
                .post(patient.location() + "/screenings", fullForm("2026-03-03T09:30:00Z", "pregnant", "NO"))
                .expectProblem(404, "not-found");
        southDesk.get("/patients?clinicId=" + north).expectProblem(404, "not-found");
        southDesk.post("/patients", person(north, "Egan", "1950-01-01")).expectProblem(404, "not-found");
        assertThat(events()).isEqualTo(before);

        var found = southDesk
                .post("/patients", person(south, "EGAN", "1950-01-01"))
                .expectProblem(409, "possible-duplicate");
        assertThat(found.text("/patientIds/0")).isEqualTo(patient.text("/patientId"));
        southDesk
                .post(patient.location() + "/enrolments", json("clinicId", south.toString()))
                .expect(201);
        southDesk.get(patient.location() + "/record").expect(200);
    }

    @Test
    void whoever_shares_a_number_may_be_the_same_person() {
        var number = json("system", "https://partner-a.example/patients", "value", "PA-7");
        northDesk.post("/patients", withNumber("Foley", number)).expect(201);
        var before = events();

        northDesk.post("/patients", withNumber("Flynn", number)).expectProblem(409, "possible-duplicate");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void whoever_is_told_apart_is_registered_all_the_same() {
        var first = registerAtNorth("Grogan", "1980-02-02").expect(201);
        var distinct = person(north, "Grogan", "1980-02-02");
        distinct.put("distinct", true);

        var second = northDesk.post("/patients", distinct).expect(201);

        var third = registerAtNorth("Grogan", "1980-02-02").expectProblem(409, "possible-duplicate");
        assertThat(List.of(third.text("/patientIds/0"), third.text("/patientIds/1")))
                .containsExactlyInAnyOrder(first.text("/patientId"), second.text("/patientId"));
    }

    @Test
    void eight_registrations_of_one_person_at_once_make_one_patient() {
        var before = events();

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<CompletableFuture<Answer>>();
            for (var i = 0; i < 8; i++) {
                asked.add(CompletableFuture.supplyAsync(() -> registerAtNorth("Hogan", "1960-06-06"), threads));
            }
            asked.forEach(answer -> statuses.add(answer.join().status()));
        }

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void bad_input_is_told_by_its_place_and_changes_nothing() {
        registerAtNorth("Ivory", "1960-06-06").expect(201);
        var before = events();

        northDesk.post("/patients", "{\"clinicId\":").expectProblem(400, "invalid-request");
        var unnamed = person(north, " ", "1971-05-14");
        assertThat(northDesk
                        .post("/patients", unnamed)
                        .expectProblem(400, "invalid-request")
                        .text("/errors/0/field"))
                .isEqualTo("name.family");
        registerAtNorth("Joyce", "2971-05-14").expectProblem(400, "invalid-request");
        assertThat(registerAtNorth("Joyce", "1899-12-31")
                        .expectProblem(400, "invalid-request")
                        .text("/errors/0/field"))
                .isEqualTo("birthDate");
        registerAtNorth("Joyce", "soon").expectProblem(400, "invalid-request");
        northDesk.post("/patients", Map.of()).expectProblem(400, "invalid-request");
        northDesk
                .get("/patients/" + UUID.fromString("00000000-0000-7000-8000-000000000009"))
                .expectProblem(404, "not-found");
        var unopened = ClinicId.next();
        api.as(TestTokens.of("front-desk"))
                .post("/patients", person(unopened, "Joyce", "1971-05-14"))
                .expectProblem(422, "unknown-clinic");
        api.as(TestTokens.of("therapist", north))
                .post("/patients", person(north, "Joyce", "1971-05-14"))
                .expectProblem(403, "forbidden");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void an_incomplete_or_premature_screening_changes_nothing() {
        var patient = registerAtNorth("Kiely", "1960-06-07").expect(201).location();
        var before = events();

        var incomplete = northDesk
                .post(
                        patient + "/screenings",
                        json(
                                "kind",
                                "FULL",
                                "answeredAt",
                                "2026-03-03T09:30:00Z",
                                "answers",
                                json("bloodThinner", "NO")))
                .expectProblem(422, "incomplete-screening");
        assertThat(incomplete.at("/missing").size()).isEqualTo(11);
        northDesk
                .post(patient + "/screenings", fullForm("2026-05-01T00:00:00Z", "pregnant", "NO"))
                .expectProblem(422, "screening-in-the-future");
        northDesk
                .post(patient + "/screenings", fullForm("2026-03-03T09:30:00Z", "pregnant", "PERHAPS"))
                .expectProblem(400, "invalid-request");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void what_is_stored_names_nobody_and_without_the_key_still_reads() {
        var patient = registerAtNorth("Zakharova", "1971-05-14").expect(201);
        var id = PatientId.of(patient.text("/patientId"));
        var form = fullForm("2026-03-03T09:30:00Z", "pregnant", "NO");
        form.put("medications", List.of(json("name", "Paracetamol")));
        northDesk.post(patient.location() + "/screenings", form).expect(201);

        var stored = db.sql("select payload from event where aggregate_id = :id order by sequence")
                .param("id", id.value())
                .query(byte[].class)
                .list();
        assertThat(stored)
                .hasSize(3)
                .allSatisfy(bytes -> assertThat(new String(bytes, UTF_8))
                        .doesNotContain("Zakharova", "Aoife", "1971", "555 0100", "Paracetamol"));
        assertThat(db.sql("select p::text from patient p where patient_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .doesNotContain("Zakharova", "1971");

        assertThat(readByAnotherInstance(stored.getFirst()).name()).isNotNull();
        destroyKeyOf(id);
        assertThat(readByAnotherInstance(stored.getFirst()))
                .isEqualTo(new PatientRegistered(id, north, null, null, null, null, null));
    }

    /** Reads as an instance would that has not seen the key before. */
    private PatientRegistered readByAnotherInstance(byte[] stored) {
        var read = new ArrayList<PatientRegistered>();
        var data = new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PrivacyAutoConfiguration.class))
                .withBean(DataSource.class, () -> data)
                .withBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(data))
                .withPropertyValues(
                        keySetting("url"),
                        keySetting("username"),
                        keySetting("password"),
                        keySetting("kek-file"),
                        keySetting("erasures-file"))
                .run(context -> read.add((PatientRegistered)
                        new EventCodec(EventTypes.of(ClinicalRecordEvent.class), context.getBean(PersonalVault.class))
                                .read(EventTypes.nameOf(PatientRegistered.class), stored)));
        return read.getFirst();
    }

    private String keySetting(String name) {
        var key = "tributary.keys." + name;
        return key + "=" + environment.getRequiredProperty(key);
    }

    private void destroyKeyOf(PatientId patient) {
        var keys = new DriverManagerDataSource(
                environment.getRequiredProperty("tributary.keys.url"),
                environment.getRequiredProperty("tributary.keys.username"),
                environment.getRequiredProperty("tributary.keys.password"));
        assertThat(JdbcClient.create(keys)
                        .sql("update person_key set wrapped = null, destroyed_at = now() where person = :person")
                        .param("person", patient.value())
                        .update())
                .isEqualTo(1);
    }

    private Map<String, Object> withNumber(String family, Map<String, Object> number) {
        var person = person(north, family, "1990-09-09");
        person.put("identifiers", List.of(number));
        return person;
    }

    private Answer registerAtNorth(String family, String birthDate) {
        return northDesk.post("/patients", person(north, family, birthDate));
    }

    private String registerAtSouth(String family) {
        return southDesk
                .post("/patients", person(south, family, "1985-08-08"))
                .expect(201)
                .text("/patientId");
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }
}
