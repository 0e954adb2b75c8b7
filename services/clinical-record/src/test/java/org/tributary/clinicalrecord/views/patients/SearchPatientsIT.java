package org.tributary.clinicalrecord.views.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.person;
import static org.tributary.platform.testkit.Api.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.events.ClinicId;
import org.tributary.platform.privacy.HashRenewal;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMorningInApril.class)
@ExtendWith(OutputCaptureExtension.class)
class SearchPatientsIT {

    private final Api api;
    private final JdbcClient db;
    private final HashRenewal renewal;
    private final ClinicId north;
    private final ClinicId south;
    private final Api desk;

    SearchPatientsIT(Api api, TopicSettings topics, JdbcClient db, HashRenewal renewal) {
        this.api = api;
        this.db = db;
        this.renewal = renewal;
        try (var booking = new Booking(topics)) {
            north = booking.openClinic();
            south = booking.openClinic();
        }
        desk = api.as(TestTokens.of("front-desk", north));
    }

    @Test
    void a_patient_is_found_by_name_day_of_birth_and_number(CapturedOutput logged) {
        var sorensen = register(north, "Sørensen", "1962-03-04", "PA-77");
        var other = register(north, "Sørensen", "1962-03-05", "PA-78");

        assertThat(found("&name=sorensen")).containsExactly(other, sorensen);
        assertThat(found("&name=" + encoded("aoife SØRENSEN"))).containsExactly(other, sorensen);
        assertThat(found("&birthDate=1962-03-04")).containsExactly(sorensen);
        assertThat(found("&name=Sorensen&birthDate=1962-03-05")).containsExactly(other);
        assertThat(found("&identifier=PA-77")).containsExactly(sorensen);
        assertThat(found("&identifier=" + encoded("https://partner-a.example/patients|PA-78")))
                .containsExactly(other);
        assertThat(found("&name=Soren")).isEmpty();
        assertThat(found("&name=Sorensen&birthDate=1962-03-06")).isEmpty();

        assertThat(logged.getAll()).doesNotContainIgnoringCase("sorensen", "sørensen", "1962-03-04", "pa-77");
    }

    @Test
    void what_is_found_is_read_page_by_page() {
        var first = register(north, "Tierney", "1962-04-04", "PA-81");
        var second = register(north, "Tierney", "1962-04-05", "PA-82");

        var newest = desk.get("/patients?clinicId=" + north + "&name=Tierney&limit=1")
                .expect(200);
        var rest = desk.get("/patients?clinicId=" + north + "&name=Tierney&limit=1&after=" + newest.text("/next"))
                .expect(200);

        assertThat(newest.text("/items/0/patientId")).isEqualTo(second);
        assertThat(rest.text("/items/0/patientId")).isEqualTo(first);
        assertThat(rest.at("/next").isNull()).isTrue();
    }

    @Test
    void another_clinic_s_patients_are_not_found() {
        register(south, "Uprichard", "1962-05-04", "PA-83");

        assertThat(found("&name=Uprichard")).isEmpty();
        desk.get("/patients?name=Uprichard&clinicId=" + south).expectProblem(404, "not-found");
        api.as(TestTokens.of("operator", north))
                .get("/patients?name=Uprichard&clinicId=" + north)
                .expectProblem(403, "forbidden");
    }

    @Test
    void who_was_registered_before_there_was_a_search_is_found_once_they_are_hashed() {
        var patient = register(north, "Vaughan", "1962-06-04", "PA-84");
        db.sql("delete from patient_trait where patient_id = :patient::uuid")
                .param("patient", patient)
                .update();
        db.sql("update patient set traits_rule = 0 where patient_id = :patient::uuid")
                .param("patient", patient)
                .update();
        assertThat(found("&name=Vaughan")).isEmpty();

        renewal.renewAll();

        assertThat(found("&name=Vaughan")).containsExactly(patient);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "name, ' '",
        "birthDate, ''",
        "birthDate, yesterday",
        "birthDate, 1899-12-31",
        "birthDate, 2026-04-15",
        "identifier, ''",
    })
    void what_nobody_can_seek_is_refused_by_its_name(String parameter, String value) {
        var refused = desk.get("/patients?clinicId=" + north + "&" + parameter + "=" + encoded(value))
                .expectProblem(400, "invalid-request");

        assertThat(refused.text("/errors/0/field")).isEqualTo(parameter);
    }

    @Test
    void a_text_longer_than_any_is_refused() {
        for (var parameter : List.of("name", "identifier")) {
            var refused = desk.get("/patients?clinicId=" + north + "&" + parameter + "=" + "x".repeat(702))
                    .expectProblem(400, "invalid-request");
            assertThat(refused.text("/errors/0/field")).isEqualTo(parameter);
        }
    }

    private String register(ClinicId clinic, String family, String birthDate, String number) {
        var person = person(clinic, family, birthDate);
        person.put("identifiers", List.of(json("system", "https://partner-a.example/patients", "value", number)));
        return api.as(TestTokens.of("front-desk", clinic))
                .post("/patients", person)
                .expect(201)
                .text("/patientId");
    }

    private List<String> found(String sought) {
        var answer = desk.get("/patients?clinicId=" + north + sought).expect(200);
        var patients = new ArrayList<String>();
        answer.at("/items").forEach(item -> patients.add(item.get("patientId").asString()));
        return patients;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
