package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.person;
import static org.tributary.platform.testkit.Api.json;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMorningInApril.class)
class ChangePatientDetailsIT {

    private final Api api;
    private final JdbcClient db;
    private final ClinicId north;
    private final ClinicId south;
    private final ClinicId honolulu;
    private final Api desk;

    ChangePatientDetailsIT(Api api, TopicSettings topics, JdbcClient db) {
        this.api = api;
        this.db = db;
        try (var booking = new Booking(topics)) {
            north = booking.openClinic();
            south = booking.openClinic();
            honolulu = booking.openClinic(ZoneId.of("Pacific/Honolulu"));
        }
        desk = api.as(TestTokens.of("front-desk", north));
    }

    @Test
    void what_is_sent_replaces_what_was_known_and_all_else_stays() {
        var patient = register("Ahearne", "1963-01-01");

        var changed = desk.post(
                        patient + "/changes",
                        json("name", name("Ahearne-Žižek"), "contact", json("email", "aoife@example.org")))
                .expect(200);

        assertThat(changed.text("/name/family")).isEqualTo("Ahearne-Žižek");
        assertThat(changed.text("/contact/email")).isEqualTo("aoife@example.org");
        assertThat(changed.at("/contact/phone").isNull()).isTrue();
        assertThat(changed.text("/birthDate")).isEqualTo("1963-01-01");
        assertThat(changed.text("/sex")).isEqualTo("FEMALE");
        assertThat(desk.get(patient).expect(200).json()).isEqualTo(changed.json());
        assertThat(lastPayloadOf(patient)).doesNotContain("Žižek", "aoife@example.org");
    }

    @Test
    void a_patient_is_found_as_they_are_called_now_and_by_nothing_else() {
        var patient = register("Bohan", "1963-02-01");
        desk.post(
                        patient + "/changes",
                        json(
                                "birthDate",
                                "1963-01-02",
                                "reason",
                                "Day and month\nwere exchanged",
                                "name",
                                name("Bowen")))
                .expect(200);

        assertThat(found("&name=Bowen&birthDate=1963-01-02")).isEqualTo(1);
        assertThat(found("&name=Bohan")).isZero();
        assertThat(found("&birthDate=1963-02-01")).isZero();
        desk.post("/patients", person(north, "BOWEN", "1963-01-02")).expectProblem(409, "possible-duplicate");
        register("Bohan", "1963-02-01");
    }

    @Test
    void whoever_looks_like_another_patient_from_now_on_is_asked_about() {
        var other = register("Considine", "1963-03-01");
        var patient = register("Cosgrave", "1963-03-01");
        var before = events();

        var refused = desk.post(patient + "/changes", json("name", name("Considine")))
                .expectProblem(409, "possible-duplicate");

        assertThat(refused.text("/patientIds/0")).isEqualTo(idOf(other).toString());
        assertThat(refused.at("/patientIds").size()).isEqualTo(1);
        assertThat(events()).isEqualTo(before);
        assertThat(found("&name=Cosgrave")).isEqualTo(1);

        desk.post(patient + "/changes", json("name", name("Considine"), "distinct", true))
                .expect(200);
        desk.post(patient + "/changes", json("contact", json("phone", "+353 1 555 0199")))
                .expect(200);
    }

    @Test
    void the_same_again_is_recorded_once_with_the_same_key_or_without() {
        var patient = register("Drennan", "1963-04-01");
        var keyed = desk.with("Idempotency-Key", "7f6b7a52-4d1e-4c1b-9c3e-1d2f3a4b5c8f");
        var before = events();

        keyed.post(patient + "/changes", json("sex", "OTHER")).expect(200);
        keyed.post(patient + "/changes", json("sex", "OTHER")).expect(200);
        desk.post(patient + "/changes", json("sex", "OTHER")).expect(200);

        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void two_who_change_what_both_saw_do_not_overwrite_each_other() {
        var patient = register("Ennis", "1963-05-01");
        var seen = desk.with("If-Match", desk.get(patient).expect(200).header("ETag"));

        seen.post(patient + "/changes", json("sex", "OTHER")).expect(200);
        seen.post(patient + "/changes", json("sex", "MALE")).expect(412);
    }

    @Test
    void another_clinic_s_patient_does_not_exist() {
        var patient = register("Farrell", "1963-06-01");
        var before = events();

        api.as(TestTokens.of("front-desk", south))
                .post(patient + "/changes", json("sex", "OTHER"))
                .expectProblem(404, "not-found");
        api.as(TestTokens.of("therapist", north))
                .post(patient + "/changes", json("sex", "OTHER"))
                .expectProblem(403, "forbidden");

        assertThat(events()).isEqualTo(before);
    }

    static List<Map<String, Object>> whatNobodyIs() {
        return List.of(
                json("name", json("family", " ", "given", List.of("Aoife"))),
                json("name", json("family", "Gorman", "given", List.of())),
                json("name", "Gorman"),
                json("birthDate", "soon"),
                json("birthDate", "1899-12-31", "reason", "Misread"),
                json("birthDate", "2026-04-15", "reason", "Misread"),
                json("sex", "female"),
                json("contact", json("email", "nobody")),
                json("identifiers", List.of(json("system", "", "value", "PA-9"))),
                json("reason", " "),
                json("distinct", "perhaps"));
    }

    @ParameterizedTest
    @MethodSource("whatNobodyIs")
    void what_nobody_is_is_refused_by_its_field_and_nothing_is_stored(Map<String, Object> change) {
        var patient = registerSomebody();
        var before = events();

        var refused = desk.post(patient + "/changes", change).expectProblem(400, "invalid-request");

        assertThat(refused.text("/errors/0/field"))
                .startsWith(change.keySet().iterator().next());
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_birth_date_is_refused_without_a_reason_or_if_it_has_not_begun_at_the_clinic() {
        var honoluluDesk = api.as(TestTokens.of("front-desk", honolulu));
        var patient = honoluluDesk
                .post("/patients", person(honolulu, "Hale", "1963-08-01"))
                .expect(201)
                .location();
        var before = events();

        honoluluDesk
                .post(patient + "/changes", json("birthDate", "1963-08-02"))
                .expectProblem(422, "birth-date-without-reason");
        var tomorrow = honoluluDesk
                .post(patient + "/changes", json("birthDate", "2026-04-13", "reason", "Misread"))
                .expectProblem(422, "born-in-the-future");

        assertThat(tomorrow.text("/today")).isEqualTo("2026-04-12");
        assertThat(events()).isEqualTo(before);
    }

    private String register(String family, String birthDate) {
        return desk.post("/patients", person(north, family, birthDate))
                .expect(201)
                .location();
    }

    private String registerSomebody() {
        var person = person(north, "Gorman", "1963-07-01");
        person.put("distinct", true);
        return desk.post("/patients", person).expect(201).location();
    }

    private static Map<String, Object> name(String family) {
        return json("family", family, "given", List.of("Aoife"));
    }

    private int found(String sought) {
        Answer answer = desk.get("/patients?clinicId=" + north + sought).expect(200);
        return answer.at("/items").size();
    }

    private String lastPayloadOf(String patient) {
        return db.sql("select convert_from(payload, 'UTF8') from event where aggregate_id = :patient"
                        + " order by sequence desc limit 1")
                .param("patient", idOf(patient).value())
                .query(String.class)
                .single();
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }

    private static PatientId idOf(String location) {
        return PatientId.of(location.substring(location.lastIndexOf('/') + 1));
    }
}
