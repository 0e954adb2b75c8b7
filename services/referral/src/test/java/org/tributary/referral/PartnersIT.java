package org.tributary.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** Who may refer, and what is said to a request that is not right. */
@IntegrationTest
class PartnersIT {

    private final Api api;
    private final Api admin;
    private final JdbcClient db;

    PartnersIT(Api api, JdbcClient db) {
        this.api = api;
        this.admin = api.as(TestTokens.of("chain-admin"));
        this.db = db;
    }

    @Test
    void a_partner_is_registered_once_per_client_and_found_again() {
        var made =
                admin.post("/partners", partner("Harbour Physio", "partner-a")).expect(201);

        assertThat(admin.get(made.location()).expect(200).json()).isEqualTo(made.json());
        assertThat(admin.get("/partners").expect(200).at("/items").valueStream())
                .contains(made.json());
        var taken = admin.post("/partners", partner("Somebody else", "partner-a"));
        taken.expectProblem(409, "client-taken");
        assertThat(taken.text("/partnerId")).isEqualTo(made.text("/partnerId"));
        api.as(TestTokens.of("front-desk")).get("/partners").expectProblem(403, "forbidden");
        api.as(TestTokens.of("front-desk")).post("/partners", partner("X", "x")).expectProblem(403, "forbidden");
    }

    @Test
    void who_signs_in_as_a_partner_but_is_none_may_not_refer() {
        var stranger = api.as(TestTokens.ofPartner("stranger"));

        stranger.post("/referrals", referral()).expectProblem(403, "unknown-partner");
        assertThat(stranger.get("/referrals").expect(200).at("/items")).isEmpty();
    }

    @Test
    void a_request_that_is_not_right_is_told_where_and_changes_nothing() {
        admin.post("/partners", partner("Hilltop Practice", "partner-b")).expect(201);
        var hilltop = api.as(TestTokens.ofPartner("partner-b"));

        hilltop.post("/referrals", "{\"patient\":").expectProblem(400, "invalid-request");
        hilltop.post("/referrals", json()).expectProblem(400, "invalid-request");
        var incomplete = hilltop.post(
                "/referrals",
                json(
                        "patient",
                        json("name", json("family", " ", "given", List.of()), "birthDate", "2971-05-14"),
                        "condition",
                        "LYMPHEDEMA",
                        "reason",
                        "Swelling",
                        "priority",
                        "ROUTINE"));
        incomplete.expectProblem(400, "invalid-request");
        assertThat(incomplete
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .containsExactlyInAnyOrder("patient.name.family", "patient.name.given", "patient.birthDate");
        var unheard = referral();
        unheard.put("condition", "HOMESICKNESS");
        hilltop.post("/referrals", unheard).expectProblem(400, "invalid-request");
        var elsewhere = referral();
        elsewhere.put("preferredClinicId", "00000000-0000-7000-8000-0000000000ff");
        hilltop.post("/referrals", elsewhere).expectProblem(422, "unknown-clinic");
        hilltop.get("/referrals/not-a-number").expectProblem(404, "not-found");
        hilltop.get("/referrals?after=nonsense").expectProblem(400, "invalid-request");
        hilltop.get("/referrals?limit=0").expectProblem(400, "invalid-request");

        assertThat(db.sql("select count(*) from referral").query(Long.class).single())
                .isZero();
        assertThat(db.sql("select count(*) from open_referral")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_name_that_no_database_keeps_is_not_taken() {
        var refused = admin.post("/partners", partner("Harbour\u0000 Physio", "partner-nul"))
                .expectProblem(400, "invalid-request");

        assertThat(refused.text("/errors/0/field")).isEqualTo("name");
    }

    private static Map<String, Object> partner(String name, String client) {
        return json("name", name, "kind", "PHYSICAL_THERAPY", "clientId", client);
    }

    private static Map<String, Object> referral() {
        return json(
                "patient",
                json("name", json("family", "Doyle", "given", List.of("Aoife")), "birthDate", "1971-05-14"),
                "condition",
                "LYMPHEDEMA",
                "reason",
                "Swelling",
                "priority",
                "ROUTINE");
    }
}
