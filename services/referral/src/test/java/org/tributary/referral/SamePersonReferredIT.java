package org.tributary.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.privacy.HashRenewal;
import org.tributary.platform.privacy.SearchHash;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** One person however a partner spells them, also where they were referred under the rule of the first release. */
@IntegrationTest
class SamePersonReferredIT {

    private final Api partner;
    private final JdbcClient db;
    private final SearchHash hash;
    private final HashRenewal renewal;
    private final String partnerId;

    SamePersonReferredIT(Api api, JdbcClient db, SearchHash hash, HashRenewal renewal) {
        this.db = db;
        this.hash = hash;
        this.renewal = renewal;
        var admin = api.as(TestTokens.of("chain-admin"));
        var made = admin.post(
                "/partners",
                json("name", "Spelling Physio", "kind", "PHYSICAL_THERAPY", "clientId", "partner-spelling"));
        // a partner of each run of the tests; the id is told to whoever comes later
        partnerId = made.text("/partnerId");
        partner = api.as(TestTokens.ofPartner("partner-spelling"));
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
    void a_person_is_referred_once_however_they_are_spelt(String family, String otherwise) {
        var first = refer(family).expect(201);

        assertThat(refer(otherwise).expectProblem(409, "duplicate-referral").text("/referralId"))
                .isEqualTo(first.text("/referralId"));
    }

    @Test
    void signs_that_are_letters_tell_people_apart() {
        refer("かく").expect(201);
        refer("がく").expect(201);
    }

    @Test
    void whoever_was_referred_under_the_first_rule_is_found_by_the_new_one() {
        var old = refer("Ørsted").expect(201).text("/referralId");
        asTheFirstReleaseHashed(old, "aoife ørsted");

        assertThat(refer("ØRSTED").expectProblem(409, "duplicate-referral").text("/referralId"))
                .as("found by the former spelling before all are hashed anew")
                .isEqualTo(old);
        renewal.renewAll();

        assertThat(refer("Orsted").expectProblem(409, "duplicate-referral").text("/referralId"))
                .isEqualTo(old);
    }

    @Test
    void two_that_turn_out_to_be_alike_stay_two() {
        var one = refer("Bjørn").expect(201).text("/referralId");
        forgetHashesOf(one);
        var other = refer("Bjorn").expect(201).text("/referralId");
        asTheFirstReleaseHashed(one, "aoife bjørn");
        asTheFirstReleaseHashed(other, "aoife bjorn");

        renewal.renewAll();
        renewal.renewAll();

        assertThat(refer("BJORN").expectProblem(409, "duplicate-referral").text("/referralId"))
                .isIn(one, other);
        assertThat(db.sql("select count(*) from open_referral where spelling < 2")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Answer refer(String family) {
        return partner.post("/referrals", referral(family));
    }

    private static Map<String, Object> referral(String family) {
        return json(
                "patient",
                json("name", json("family", family, "given", List.of("Aoife")), "birthDate", "1971-05-14"),
                "condition",
                "LYMPHEDEMA",
                "reason",
                "Swelling since the operation.\nWorse in the evening.",
                "priority",
                "ROUTINE");
    }

    /** Leaves of a referral what the first release would have: a row of one spelling, which knows of no rules. */
    private void asTheFirstReleaseHashed(String referral, String spelt) {
        forgetHashesOf(referral);
        db.sql("insert into open_referral (likeness, referral_id) values (:likeness, :referral)")
                .param("likeness", hash.of(partnerId, "LYMPHEDEMA", "person", spelt, "1971-05-14"))
                .param("referral", UUID.fromString(referral))
                .update();
    }

    private void forgetHashesOf(String referral) {
        db.sql("delete from open_referral where referral_id = :referral")
                .param("referral", UUID.fromString(referral))
                .update();
    }
}
