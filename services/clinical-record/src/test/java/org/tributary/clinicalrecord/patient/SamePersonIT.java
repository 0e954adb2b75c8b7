package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.person;
import static org.tributary.platform.testkit.Api.json;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.privacy.HashRenewal;
import org.tributary.platform.privacy.SearchHash;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** One person however they are spelt, also where they were registered under the rule of the first release. */
@IntegrationTest
@Import(AMorningInApril.class)
class SamePersonIT {

    private final JdbcClient db;
    private final SearchHash hash;
    private final HashRenewal renewal;
    private final PatientsHashedAnew outdated;
    private final TransactionTemplate transactions;
    private final Environment environment;
    private final ClinicId clinic;
    private final ClinicId auckland;
    private final ClinicId honolulu;
    private final Api desk;

    SamePersonIT(
            Api api,
            TopicSettings topics,
            JdbcClient db,
            SearchHash hash,
            HashRenewal renewal,
            PatientsHashedAnew outdated,
            PlatformTransactionManager transactions,
            Environment environment) {
        this.db = db;
        this.hash = hash;
        this.renewal = renewal;
        this.outdated = outdated;
        this.transactions = new TransactionTemplate(transactions);
        this.environment = environment;
        try (var booking = new Booking(topics)) {
            clinic = booking.openClinic();
            auckland = booking.openClinic(ZoneId.of("Pacific/Auckland"));
            honolulu = booking.openClinic(ZoneId.of("Pacific/Honolulu"));
        }
        desk = api.as(TestTokens.of("front-desk", clinic, auckland, honolulu));
    }

    @ParameterizedTest
    @CsvSource({
        "Sørensen, Sorensen",
        "Łukasz, Lukasz",
        "Weiß, WEISS",
        "Yıldız, YILDIZ",
        "O’Neil, O'Neil",
        "O Neill, ONeill",
        "Smith-Jones, Smith Jones"
    })
    void a_person_is_registered_once_however_they_are_spelt(String family, String otherwise) {
        var first = patientId(register(family).expect(201));

        assertThat(register(otherwise).expectProblem(409, "possible-duplicate").text("/patientIds/0"))
                .isEqualTo(first.toString());
    }

    @ParameterizedTest
    @CsvSource({"かく, がく", "राम, रम"})
    void signs_that_are_letters_tell_people_apart(String family, String other) {
        register(family).expect(201);
        register(other).expect(201);
    }

    @Test
    void whoever_was_registered_under_the_first_rule_is_found_by_the_new_one() {
        var old = patientId(register("Ørsted").expect(201));
        asTheFirstReleaseHashed(old, false, "ørsted");

        assertThat(register("ØRSTED").expectProblem(409, "possible-duplicate").text("/patientIds/0"))
                .as("found by the former spelling before all are hashed anew")
                .isEqualTo(old.toString());
        renewal.renewAll();

        assertThat(register("Orsted").expectProblem(409, "possible-duplicate").text("/patientIds/0"))
                .isEqualTo(old.toString());
        assertThat(register("Ørsted").expectProblem(409, "possible-duplicate").text("/patientIds/0"))
                .isEqualTo(old.toString());
    }

    @Test
    void whom_the_first_rule_confused_is_told_apart_once_all_are_hashed_anew() {
        asTheFirstReleaseHashed(patientId(register("かき").expect(201)), false, "かき");

        renewal.renewAll();

        register("がき").expect(201);
    }

    @Test
    void two_who_turn_out_to_be_spelt_alike_stay_two_and_are_both_found() {
        var one = patientId(register("Bjørn").expect(201));
        var other = patientId(distinct("Bjorn").expect(201));
        asTheFirstReleaseHashed(one, false, "bjørn");
        asTheFirstReleaseHashed(other, false, "bjorn");

        renewal.renewAll();
        renewal.renewAll();

        var found = register("BJORN").expectProblem(409, "possible-duplicate");
        assertThat(List.of(found.text("/patientIds/0"), found.text("/patientIds/1")))
                .containsExactlyInAnyOrder(one.toString(), other.toString());
    }

    @Test
    void a_number_of_the_first_release_is_still_a_number() {
        var number = json("system", "https://partner-a.example/patients", "value", "PA-77");
        var old = patientId(desk.post("/patients", numbered("Nolan", number)).expect(201));
        asTheFirstReleaseHashed(old, true, "nolan");
        insertAsTheFirstReleaseDid(old, true, "identifier", "https://partner-a.example/patients", "PA-77");

        desk.post("/patients", numbered("Nugent", number)).expectProblem(409, "possible-duplicate");
        renewal.renewAll();
        desk.post("/patients", numbered("Nugent", number)).expectProblem(409, "possible-duplicate");
    }

    @Test
    void an_erased_person_does_not_keep_the_others_waiting() {
        var erased = PatientId.next();
        insertAsTheFirstReleaseDid(erased, false, "name", "nobody", "aoife", "1950-05-05");
        var old = patientId(register("Þór").expect(201));
        asTheFirstReleaseHashed(old, false, "þor");
        var forgotten = patientId(register("Kieran").expect(201));
        destroyKeyOf(forgotten);
        asTheFirstReleaseHashed(forgotten, false, "kieran");

        renewal.renewAll();

        register("Thor").expectProblem(409, "possible-duplicate");
        assertThat(db.sql("select count(*) from patient_search where spelling < 2")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_renewal_that_was_cut_short_is_begun_again() {
        var old = patientId(register("Łoś").expect(201));
        asTheFirstReleaseHashed(old, false, "łos");
        transactions.executeWithoutResult(cutShort -> {
            outdated.renew(old.value());
            cutShort.setRollbackOnly();
        });
        register("ŁOŚ").expectProblem(409, "possible-duplicate");

        renewal.renewAll();

        register("Los").expectProblem(409, "possible-duplicate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B", "\u2060\u00AD", "\u3164", "Doy\nle", "Doy\u2028le", "Doy\tle", " "})
    void a_name_is_one_line_that_can_be_seen(String family) {
        assertThat(register(family).expectProblem(400, "invalid-request").text("/errors/0/field"))
                .isEqualTo("name.family");
    }

    @Test
    void a_day_of_birth_is_a_day_of_the_clinic() {
        desk.post("/patients", person(auckland, "Kauri", "2026-04-13")).expect(201);
        desk.post("/patients", person(honolulu, "Koa", "2026-04-12")).expect(201);

        // where the 13th has not begun
        var tomorrow =
                desk.post("/patients", person(honolulu, "Noni", "2026-04-13")).expectProblem(422, "born-in-the-future");
        assertThat(tomorrow.text("/today")).isEqualTo("2026-04-12");
        // a day that has begun nowhere, by the clock of the service
        desk.post("/patients", person(clinic, "Oak", "2026-04-14")).expectProblem(400, "invalid-request");
    }

    private Answer register(String family) {
        return desk.post("/patients", person(clinic, family, "1950-05-05"));
    }

    private Answer distinct(String family) {
        var person = person(clinic, family, "1950-05-05");
        person.put("distinct", true);
        return desk.post("/patients", person);
    }

    private Map<String, Object> numbered(String family, Map<String, Object> number) {
        var person = person(clinic, family, "1951-06-06");
        person.put("identifiers", List.of(number));
        return person;
    }

    private static PatientId patientId(Answer registered) {
        return PatientId.of(registered.text("/patientId"));
    }

    /** Leaves of a patient what the first release would have: rows of one spelling, which knows of no rules. */
    private void asTheFirstReleaseHashed(PatientId patient, boolean toldApart, String family) {
        db.sql("delete from patient_search where patient_id = :patient")
                .param("patient", patient.value())
                .update();
        insertAsTheFirstReleaseDid(patient, toldApart, "name", family, "aoife", "1950-05-05");
    }

    private void insertAsTheFirstReleaseDid(PatientId patient, boolean toldApart, String... parts) {
        db.sql("insert into patient_search (hash, patient_id, told_apart) values (:hash, :patient, :apart)")
                .param("hash", hash.of(parts))
                .param("patient", patient.value())
                .param("apart", toldApart)
                .update();
    }

    private void destroyKeyOf(PatientId patient) {
        var keys = new DriverManagerDataSource(
                environment.getRequiredProperty("tributary.keys.url"),
                environment.getRequiredProperty("tributary.keys.username"),
                environment.getRequiredProperty("tributary.keys.password"));
        JdbcClient.create(keys)
                .sql("update person_key set wrapped = null, destroyed_at = now() where person = :person")
                .param("person", patient.value())
                .update();
    }
}
