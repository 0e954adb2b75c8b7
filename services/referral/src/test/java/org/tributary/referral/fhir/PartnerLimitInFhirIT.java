package org.tributary.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** A partner's system that asks too much is told so in FHIR. */
@IntegrationTest
@TestPropertySource(
        properties = {"tributary.referral.partner-limit.at-once=2", "tributary.referral.partner-limit.per-second=1"})
class PartnerLimitInFhirIT {

    /** The first request starts FHIR's server. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Api api;
    private final ResourceCheck check;

    PartnerLimitInFhirIT(Api api, ResourceCheck check) {
        this.api = api;
        this.check = check;
    }

    @Test
    void whoever_asks_too_much_is_told_in_fhir_when_to_come_back_and_another_partner_is_served() {
        var greedy = FhirCaller.of(api, TestTokens.ofPartner("partner-greedy"));
        var last = new AtomicReference<FhirCaller.Told>();

        await().atMost(PATIENCE).untilAsserted(() -> {
            last.set(greedy.get("/Nonsense"));
            last.get().expectRefusal(429, "too-many-requests");
        });

        assertThat(last.get().as(OperationOutcome.class).getIssueFirstRep().getCode())
                .isEqualTo(IssueType.THROTTLED);
        assertThat(last.get().header("Content-Type")).startsWith("application/fhir+json");
        assertThat(last.get().header("Retry-After")).isEqualTo("1");
        assertThat(check.faultsOf(last.get().text())).isEmpty();
        FhirCaller.of(api, TestTokens.ofPartner("partner-modest"))
                .get("/Nonsense")
                .expectRefusal(404, "not-found");
    }
}
