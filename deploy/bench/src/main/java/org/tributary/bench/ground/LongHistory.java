package org.tributary.bench.ground;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tributary.bench.load.Answer;
import org.tributary.bench.load.Call;
import org.tributary.bench.load.Connection;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.Finding;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.events.FindingId;
import org.tributary.events.ScreeningId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A patient of many years: of 200 findings, each of which still holds, and 50 forms, charted as a front desk does. */
public final class LongHistory {

    public static final int FINDINGS = 200;
    public static final int FORMS = 50;

    private final ClinicalPolicy policy;
    private final List<String> codes;
    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    private LongHistory(ClinicalPolicy policy) {
        this.policy = policy;
        this.codes = policy.findings().keySet().stream()
                .filter(policy::isRecorded)
                .sorted()
                .toList();
    }

    /** By the policy that the service judges by. */
    public static LongHistory of(Connection desk, String version) throws IOException {
        var document = ok(desk.get("/policies/" + version));
        var json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        return new LongHistory(json.treeToValue(json.readTree(document.body()).get("document"), ClinicalPolicy.class));
    }

    /** Registers the patient and charts all of it; tells where the patient is found. */
    public String chart(Connection desk, String clinic) throws IOException {
        var patient =
                ok(desk.post(new Call("/patients", """
                {"clinicId":"%s","name":{"family":"Long","given":["History"]},"birthDate":"1950-03-04","contact":{"phone":"+353 1 555 0100"}}
                """.formatted(clinic)))).location();
        for (var nr = 0; nr < FORMS; nr++) {
            ok(desk.post(new Call(patient + "/screenings", """
                    {"kind":"FULL","answeredAt":"%s","answers":{%s},"conditions":[],"medications":[]}
                    """.formatted(answeredAt(nr), answers()))));
        }
        for (var nr = 0; nr < FINDINGS; nr++) {
            ok(desk.post(new Call(patient + "/findings", """
                    {"code":"%s","since":"%s","source":"PATIENT"}
                    """.formatted(code(nr), today.minusDays(nr)))));
        }
        return patient;
    }

    /** The same, as the rules see it. */
    public PatientFacts facts() {
        var answers =
                policy.questions().keySet().stream().collect(Collectors.toMap(it -> it, _ -> PatientEvent.Answer.NO));
        var facts = PatientFacts.NONE;
        for (var form : forms(answers)) {
            facts = facts.with(form);
        }
        for (var nr = 0; nr < FINDINGS; nr++) {
            facts = facts.with(new Finding(FindingId.next(), code(nr), null, now.minus(Duration.ofDays(nr)), null));
        }
        return facts;
    }

    public PolicyTimeline policies() {
        return PolicyTimeline.of(policy);
    }

    private List<ScreeningForm> forms(Map<String, PatientEvent.Answer> answers) {
        var forms = new ArrayList<ScreeningForm>();
        for (var nr = 0; nr < FORMS; nr++) {
            forms.add(new ScreeningForm(
                    ScreeningId.next(), ScreeningKind.FULL, answeredAt(nr), null, answers, List.of(), List.of()));
        }
        return forms;
    }

    private Instant answeredAt(int nr) {
        return now.minus(Duration.ofMinutes(FORMS + 5L - nr));
    }

    private String code(int nr) {
        return codes.get(nr % codes.size());
    }

    private String answers() {
        return policy.questions().keySet().stream()
                .map("\"%s\":\"NO\""::formatted)
                .collect(Collectors.joining(","));
    }

    private static Answer ok(Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException("Answered " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
