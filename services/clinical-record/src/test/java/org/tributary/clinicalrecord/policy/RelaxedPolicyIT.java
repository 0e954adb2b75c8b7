package org.tributary.clinicalrecord.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** A blood thinner blocks by the version of the release; by a later, signed one it waits for a clearance, and never for force. */
@IntegrationTest
@Import(AMorningInApril.class)
class RelaxedPolicyIT {

    private final Booking booking;
    private final Chart chart;
    private final Api okafor;
    private final Api admin;
    private final Api lead;

    RelaxedPolicyIT(Api api, TopicSettings topics) {
        booking = new Booking(topics);
        var north = booking.openClinic();
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
        okafor = api.as(TestTokens.caller("therapist").named("okafor").at(north).token());
        admin = api.as(TestTokens.caller("chain-admin").named("ada").token());
        lead = api.as(TestTokens.caller("clinical-lead").named("lena").token());
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void what_the_release_blocks_a_signed_version_may_hold_from_its_day_on() {
        var patient = chart.register("Daly");
        chart.desk()
                .post(patient + "/screenings", Chart.fullForm("2026-04-10T09:30:00Z", "bloodThinner", "YES"))
                .expect(201);
        assertThat(eligibility(patient, "").text("/gate")).isEqualTo("BLOCK");
        okafor.post(patient + "/clearances", clearance()).expectProblem(422, "not-clearable");

        var policy = admin.post("/policies", json("document", PolicyDocuments.relaxed("2026-12")))
                .expect(201)
                .location();
        var asked = admin.post(policy + "/ratification", json("effectiveFrom", "2026-04-13"))
                .expect(202);
        lead.post("/approvals/" + asked.text("/approvalId") + "/approval").expect(200);

        assertThat(chart.desk().get(policy).expect(200).text("/effectiveFrom")).isEqualTo("2026-04-13T08:00:00Z");
        assertThat(eligibility(patient, "").text("/gate")).isEqualTo("HOLD");
        var cleared = okafor.post(patient + "/clearances", clearance()).expect(202);
        lead.post("/approvals/" + cleared.text("/approvalId") + "/approval").expect(200);

        var now = eligibility(patient, "");
        assertThat(now.text("/gate")).isEqualTo("RESTRICT");
        assertThat(now.text("/policyVersion")).isEqualTo("2026-12");
        assertThat(now.at("/restrictedTechniques").toString())
                .isEqualTo("[\"DEEP_KNEADING\",\"TRIGGER_POINT_RELEASE\"]");
        assertThat(eligibility(patient, "?technique=DEEP_KNEADING")
                        .at("/allowed")
                        .asBoolean())
                .isFalse();
        assertThat(eligibility(patient, "?technique=LYMPHATIC_DRAINAGE")
                        .at("/allowed")
                        .asBoolean())
                .isTrue();
        var before = eligibility(patient, "?at=2026-04-13T07:59:59Z");
        assertThat(before.text("/gate")).isEqualTo("BLOCK");
        assertThat(before.text("/policyVersion")).isEqualTo("2026-11");
    }

    private Answer eligibility(String patient, String when) {
        return chart.desk().get(patient + "/eligibility" + when).expect(200);
    }

    private static Map<String, Object> clearance() {
        return json(
                "clears", List.of("ANTICOAGULANT"),
                "clinician", json("name", "Dr Ada Quinn", "registration", "IMC-4711"),
                "from", "2026-04-01",
                "until", "2026-05-31",
                "evidence", "letter-19.pdf");
    }
}
