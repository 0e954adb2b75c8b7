package org.tributary.clinicalrecord.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMorningInApril.class)
class PermissionsIT {

    private final Api api;
    private final Booking booking;
    private final JdbcClient db;
    private final ClinicId north;
    private final Chart chart;
    private final Api okafor;
    private final Api lead;

    PermissionsIT(Api api, TopicSettings topics, JdbcClient db) {
        this.api = api;
        this.db = db;
        booking = new Booking(topics);
        north = booking.openClinic();
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
        okafor = person("okafor", "therapist");
        lead = person("lena", "clinical-lead");
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_therapist_clears_what_is_held_and_takes_it_back() {
        var patient = screenedWith("Nolan", "CANCER_ACTIVE");

        var cleared =
                okafor.post(patient + "/clearances", clearance("CANCER_ACTIVE")).expect(201);

        assertThat(cleared.text("/status")).isEqualTo("IN_FORCE");
        assertThat(cleared.text("/now/gate")).isEqualTo("CLEAR");
        assertThat(cleared.text("/until")).isEqualTo("2026-05-31T23:00:00Z");
        assertThat(chart.desk().get(cleared.location()).expect(200).json()).isEqualTo(cleared.json());
        var eligibility = eligibility(patient);
        assertThat(eligibility.text("/validUntil")).isEqualTo("2026-05-31T23:00:00Z");
        assertThat(eligibility.text("/clearances/0")).isEqualTo(cleared.text("/clearanceId"));

        var revoked = okafor.post(cleared.location() + "/revocation", json("reason", "Fever since"))
                .expect(200);

        assertThat(revoked.text("/status")).isEqualTo("ENDED");
        assertThat(revoked.text("/now/gate")).isEqualTo("HOLD");
    }

    @Test
    void what_only_a_clinical_lead_clears_waits_for_one_who_signs_in() {
        var patient = screenedWith("Oakes", "DVT_OR_PE_TREATED");

        var asked = okafor.post(patient + "/clearances", clearance("DVT_OR_PE_TREATED"))
                .expect(202);

        assertThat(asked.text("/status")).isEqualTo("AWAITING_APPROVAL");
        assertThat(asked.text("/now/gate")).isEqualTo("HOLD");
        okafor.post("/approvals/" + asked.text("/approvalId") + "/approval").expectProblem(403, "may-not-approve");
        assertThat(lead.get("/approvals?clinicId=" + north).expect(200).text("/items/0/reason"))
                .isEqualTo("DVT_OR_PE_TREATED");

        lead.post("/approvals/" + asked.text("/approvalId") + "/approval").expect(200);

        var granted = chart.desk().get(asked.location()).expect(200);
        assertThat(granted.text("/status")).isEqualTo("IN_FORCE");
        assertThat(granted.text("/now/gate")).isEqualTo("CLEAR");
    }

    @Test
    void what_the_clinical_lead_refuses_never_counts() {
        var patient = screenedWith("Power", "DVT_OR_PE_TREATED");
        var asked = okafor.post(patient + "/clearances", clearance("DVT_OR_PE_TREATED"))
                .expect(202);

        lead.post("/approvals/" + asked.text("/approvalId") + "/refusal", json("reason", "Too early"))
                .expect(200);

        assertThat(chart.desk().get(asked.location()).expect(200).text("/status"))
                .isEqualTo("ENDED");
        assertThat(eligibility(patient).text("/gate")).isEqualTo("HOLD");
    }

    @Test
    void a_blood_thinner_is_cleared_by_nobody() {
        var patient = screenedWith("Quill", "ANTICOAGULANT");

        var refused =
                okafor.post(patient + "/clearances", clearance("ANTICOAGULANT")).expectProblem(422, "not-clearable");

        assertThat(refused.at("/codes").toString()).isEqualTo("[\"ANTICOAGULANT\"]");
    }

    @Test
    void an_assessment_from_paper_allows_force_once_a_clinical_lead_has_approved_it() {
        var patient = screenedWith("Reid", "ASTHMA");

        var asked = okafor.post(patient + "/medical-assessments", assessment()).expect(202);
        assertThat(asked.at("/now/restrictedTechniques").toString()).contains("DEEP_KNEADING");
        lead.post("/approvals/" + asked.text("/approvalId") + "/approval").expect(200);

        assertThat(chart.desk()
                        .get(asked.location())
                        .expect(200)
                        .at("/now/restrictedTechniques")
                        .toString())
                .isEqualTo("[\"TRIGGER_POINT_RELEASE\"]");
        okafor.post(asked.location() + "/revocation", json()).expect(200);
        assertThat(eligibility(patient).at("/restrictedTechniques").toString()).contains("DEEP_KNEADING");
    }

    @Test
    void a_clinical_lead_who_records_one_is_the_second_person() {
        var patient = screenedWith("Sheehy", "ASTHMA");

        var recorded = lead.post(patient + "/medical-assessments", assessment()).expect(201);

        assertThat(recorded.text("/status")).isEqualTo("IN_FORCE");
    }

    @Test
    void what_a_clinician_signed_is_sealed() {
        var patient = screenedWith("Tuohy", "CANCER_ACTIVE");
        okafor.post(patient + "/clearances", clearance("CANCER_ACTIVE")).expect(201);

        assertThat(db.sql("select convert_from(payload, 'UTF8') from event where aggregate_id = :patient")
                        .param(
                                "patient",
                                PatientId.of(patient.substring(patient.lastIndexOf('/') + 1))
                                        .value())
                        .query(String.class)
                        .list())
                .noneMatch(stored -> stored.contains("Quinn") || stored.contains("letter-17"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {
                "Boyle,   clearances,          clears,     absent,     400, invalid-request",
                "Burke,   clearances,          from,       absent,     400, invalid-request",
                "Byrne,   clearances,          until,      2026-03-31, 422, permission-length",
                "Carey,   clearances,          until,      2026-07-15, 422, permission-length",
                "Clancy,  clearances,          evidence,   '',         400, invalid-request",
                "Cleary,  clearances,          clinician,  absent,     400, invalid-request",
                "Coffey,  clearances,          techniques, KNEADING,   400, invalid-request",
                "Cullen,  medical-assessments, assessedOn, absent,     400, invalid-request",
                "Curran,  medical-assessments, assessedOn, 2026-04-14, 422, assessed-in-the-future",
                "Deegan,  medical-assessments, validUntil, 2028-04-14, 422, permission-length",
                "Devlin,  medical-assessments, allows,     absent,     400, invalid-request",
                "Dolan,   medical-assessments, evidence,   absent,     400, invalid-request",
            })
    void what_cannot_be_is_refused_and_nothing_is_stored(
            String family, String what, String field, String value, int status, String problem) {
        var patient = screenedWith(family, "CANCER_ACTIVE");
        var before = eligibility(patient).json();
        var body = what.equals("clearances") ? clearance("CANCER_ACTIVE") : assessment();
        body.put(field, value);

        okafor.post(patient + "/" + what, body).expectProblem(status, problem);

        assertThat(eligibility(patient).json()).isEqualTo(before);
    }

    private Api person(String name, String role) {
        return api.as(TestTokens.caller(role).named(name).at(north).token());
    }

    private String screenedWith(String family, String code) {
        var patient = chart.register(family);
        chart.screen(patient, "2026-03-03T09:30:00Z");
        chart.desk()
                .post(patient + "/findings", json("code", code, "since", "2026-03-05", "source", "PATIENT"))
                .expect(201);
        return patient;
    }

    private static Map<String, Object> clearance(String code) {
        return json(
                "clears", List.of(code),
                "clinician", json("name", "Dr Ada Quinn", "registration", "IMC-4711"),
                "from", "2026-04-01",
                "until", "2026-05-31",
                "evidence", "letter-17.pdf");
    }

    private static Map<String, Object> assessment() {
        return json(
                "assessedOn", "2026-04-01",
                "validUntil", "2026-12-31",
                "clinician", json("name", "Dr Ada Quinn", "registration", "IMC-4711"),
                "allows", List.of("DEEP_KNEADING"),
                "evidence", "letter-18.pdf");
    }

    private Answer eligibility(String patient) {
        return chart.desk().get(patient + "/eligibility").expect(200);
    }
}
