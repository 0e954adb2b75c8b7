package org.tributary.eligibility;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.eligibility.facts.Finding;
import org.tributary.eligibility.facts.MedicalAssessment;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.GateInput;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;

/**
 * What one version of the policy makes of all that is known of a patient at an instant: the most severe finding rules, and no
 * finding opens what another one closes.
 *
 * @param window what may be done; it begins at the instant, and where it ends is not looked for
 * @param formsValidUntil the first moment at which the forms that count are too old, if there are any
 * @param inputs the facts that it rests on
 */
public record GateDecision(GateWindow window, @Nullable Instant formsValidUntil, List<GateInput> inputs) {

    /** Decides. The same facts and versions always give the same. */
    public static GateDecision at(Instant at, PatientFacts facts, PolicyTimeline policies) {
        return new Deciding(at, facts, policies.at(at)).decide();
    }

    /** One decision under way. */
    private static final class Deciding {

        private final Instant at;
        private final PatientFacts facts;
        private final ClinicalPolicy policy;
        private final List<Clearance> clearances;
        private final List<Objection> objections = new ArrayList<>();
        private final Set<GateInput> inputs = new LinkedHashSet<>();

        Deciding(Instant at, PatientFacts facts, ClinicalPolicy policy) {
            this.at = at;
            this.facts = facts;
            this.policy = policy;
            this.clearances = facts.clearances().stream()
                    .filter(clearance -> clearance.holdsAt(at))
                    .toList();
        }

        GateDecision decide() {
            var counted = CountedForms.at(at, facts.forms(), policy);
            counted.filter(forms -> forms.isValidAt(at)).ifPresent(this::addForms);
            facts.findings().forEach(this::add);
            addReadings();
            addAssessments();
            clearances.forEach(clearance ->
                    rest(GateInput.FactKind.CLEARANCE, clearance.permissionId().value()));
            return new GateDecision(
                    window(counted), counted.map(CountedForms::validUntil).orElse(null), List.copyOf(inputs));
        }

        private GateWindow window(Optional<CountedForms> counted) {
            var standing = objections.stream()
                    .filter(objection -> !objection.isLifted())
                    .toList();
            var forbidden = standing.stream().map(Objection::forbidden).reduce(Touch.NONE, Touch::and);
            var gate =
                    standing.stream().map(Objection::gate).max(naturalOrder()).orElse(Gate.CLEAR);
            var isScreened = counted.filter(forms -> forms.isValidAt(at)).isPresent();
            return new GateWindow(
                    at,
                    null,
                    isScreened || gate.compareTo(Gate.BLOCK) >= 0 ? gate : null,
                    isScreened
                            ? reasons(standing.stream())
                            : reasonsOf(counted.isPresent() ? "SCREENING_EXPIRED" : "SCREENING_MISSING", standing),
                    forbidden.everywhere(),
                    forbidden.somewhere(),
                    standing.stream().anyMatch(Objection::noCompression),
                    policy.version());
        }

        /** Beside a screening that is missing, only what is of weight is told. */
        private static List<String> reasonsOf(String screening, List<Objection> standing) {
            var weighing = standing.stream().filter(objection -> objection.gate() != Gate.CLEAR);
            return Stream.concat(Stream.of(screening), reasons(weighing).stream())
                    .sorted()
                    .toList();
        }

        private static List<String> reasons(Stream<Objection> objections) {
            return objections.map(Objection::code).distinct().sorted().toList();
        }

        private void addForms(CountedForms counted) {
            for (var form : counted.forms()) {
                codesIn(form).forEach(code -> object(code, null));
                rest(GateInput.FactKind.SCREENING, form.screeningId().value());
            }
        }

        private Stream<String> codesIn(ScreeningForm form) {
            if (form.kind() == ScreeningKind.FULL) {
                return Stream.of(
                                policy.foundIn(form.answers()),
                                policy.foundIn(form.conditions()),
                                policy.foundInMedicines(form.medications()))
                        .flatMap(codes -> codes);
            }
            return Stream.of(
                    Boolean.FALSE.equals(form.changed()) ? policy.noFullFormInForce() : policy.shortFormSaysChanged());
        }

        private void add(Finding finding) {
            if (finding.holdsAt(at)) {
                object(finding.code(), finding.region());
                rest(GateInput.FactKind.FINDING, finding.findingId().value());
            } else if (finding.isOverAt(at)) {
                policy.find(finding.code()).map(effect -> effect.onceOver()).ifPresent(code -> {
                    object(code, finding.region());
                    rest(GateInput.FactKind.FINDING, finding.findingId().value());
                });
            }
        }

        private void addReadings() {
            MeasuredFindings.at(at, facts.readings(), policy).forEach(found -> {
                object(found.code(), found.reading().region());
                rest(GateInput.FactKind.SESSION, found.reading().sessionId().value());
            });
        }

        private void addAssessments() {
            var inDate = facts.assessments().stream()
                    .filter(assessment -> assessment.holdsAt(at))
                    .toList();
            var code = policy.withoutMedicalAssessment();
            objections.add(Objection.ofForce(code, policy.effectOf(code), inDate));
            inDate.stream()
                    .map(MedicalAssessment::permissionId)
                    .forEach(id -> rest(GateInput.FactKind.MEDICAL_ASSESSMENT, id.value()));
        }

        /** A code that this version does not know, because it is of a later one, holds until somebody has looked. */
        private void object(String code, @Nullable BodyRegion region) {
            var effect = policy.find(code).orElseGet(() -> policy.effectOf(policy.shortFormSaysChanged()));
            objections.add(Objection.of(code, effect, region, clearances));
        }

        private void rest(GateInput.FactKind kind, UUID id) {
            inputs.add(new GateInput(kind, id));
        }
    }
}
