package org.tributary.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** Many ask for the same thing at once; one gets it. */
@IntegrationTest
class ReferralRaceIT {

    private static final int AT_ONCE = 12;

    private final Api admin;
    private final Api partner;
    private final JdbcClient db;

    ReferralRaceIT(Api api, JdbcClient db) {
        this.admin = api.as(TestTokens.of("chain-admin"));
        this.partner = api.as(TestTokens.ofPartner("partner-a"));
        this.db = db;
    }

    @Test
    void of_many_equal_requests_at_once_one_is_received() throws Exception {
        admin.post("/partners", partner("Harbour Physio", "partner-a")).expect(201);

        var answers = atOnce(nr -> partner.post("/referrals", referral(nr)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(answer -> answer.expectProblem(409, "duplicate-referral"));
        assertThat(count("select count(*) from event where type = 'tributary.referral.ReferralReceived.v1'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from referral")).isEqualTo(1);
    }

    @Test
    void of_many_partners_with_one_client_at_once_one_is_registered() throws Exception {
        var answers = atOnce(nr -> admin.post("/partners", partner("Practice " + nr, "partner-b")));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expectProblem(409, "client-taken"));
        assertThat(count("select count(*) from partner where client_id = 'partner-b'"))
                .isEqualTo(1);
    }

    /** Each has a number in common with the next, in another order, so that waiting in a circle would be possible. */
    private static Map<String, Object> referral(int nr) {
        var numbers = List.of("PA-" + nr % 3, "PA-" + (nr + 1) % 3);
        return json(
                "patient",
                json(
                        "name",
                        json("family", "Doyle", "given", List.of("Aoife")),
                        "birthDate",
                        "1971-05-14",
                        "identifiers",
                        numbers.stream()
                                .map(number -> json("system", "https://partner-a.example", "value", number))
                                .toList()),
                "condition",
                "LYMPHEDEMA",
                "reason",
                "Swelling",
                "priority",
                "ROUTINE");
    }

    private static Map<String, Object> partner(String name, String client) {
        return json("name", name, "kind", "PHYSICAL_THERAPY", "clientId", client);
    }

    private static List<Answer> atOnce(IntFunction<Answer> ask) throws InterruptedException, ExecutionException {
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = callers.invokeAll(IntStream.range(0, AT_ONCE)
                    .mapToObj(nr -> (Callable<Answer>) () -> ask.apply(nr))
                    .toList());
            return asked.stream().map(Future::resultNow).toList();
        }
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
