package org.tributary.clinicalrecord.patient;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.MARCH_3_SCREENED;
import static org.tributary.clinicalrecord.Examples.MARCH_6_10AM;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.patient.PatientExamples.aPatient;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.patient.PatientCommand.ApprovePermission;
import org.tributary.clinicalrecord.patient.PatientCommand.EndPermission;
import org.tributary.clinicalrecord.patient.PatientCommand.Paper;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordClearance;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordMedicalAssessment;
import org.tributary.clinicalrecord.patient.PatientRejection.AssessedInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.NoSuchPermission;
import org.tributary.clinicalrecord.patient.PatientRejection.NotClearable;
import org.tributary.clinicalrecord.patient.PatientRejection.PermissionLength;
import org.tributary.clinicalrecord.patient.PatientRejection.UnknownFinding;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.eligibility.facts.MedicalAssessment;
import org.tributary.events.ApprovalId;
import org.tributary.events.FindingId;
import org.tributary.events.PermissionId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.SafetyEvent.ClearanceRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.Clinician;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingSource;
import org.tributary.events.clinicalrecord.SafetyEvent.MedicalAssessmentRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionApproved;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnd;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnded;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Spec.Then;

class PermissionSpec {

    private static final PermissionId PERMISSION = PermissionId.of("00000000-0000-7000-8000-00000000b201");
    private static final ApprovalId APPROVAL = ApprovalId.of("00000000-0000-7000-8000-00000000b202");
    private static final Paper LETTER = new Paper(new Clinician("Dr Quinn", "IMC-4711"), null, "letter-17");
    private static final Instant MAY_1 = APRIL_1.plus(30, DAYS);

    @Test
    void a_therapist_clears_a_hold_with_evidence() {
        var then = aPatient().given(registered(), found("CANCER_ACTIVE")).when(clear("CANCER_ACTIVE", APRIL_1, MAY_1));

        assertThat(then.decision().eventsOrThrow().getFirst())
                .isEqualTo(recorded("CANCER_ACTIVE", APRIL_1, MAY_1, null));
        assertThat(reasons(then)).doesNotContain("CANCER_ACTIVE");
    }

    @Test
    void what_only_a_clinical_lead_clears_is_not_in_force_before_one_has_approved() {
        var recorded = recorded("DVT_OR_PE_TREATED", APRIL_1, MAY_1, APPROVAL);

        aPatient()
                .given(registered(), found("DVT_OR_PE_TREATED"))
                .when(clear("DVT_OR_PE_TREATED", APRIL_1, MAY_1))
                .then(recorded);
        var then = aPatient()
                .given(registered(), found("DVT_OR_PE_TREATED"), recorded)
                .when(new ApprovePermission(ASHA, NORTH, PERMISSION, APPROVAL, APRIL_1));

        assertThat(then.decision().eventsOrThrow().getFirst())
                .isEqualTo(new PermissionApproved(ASHA, NORTH, PERMISSION, APPROVAL));
        assertThat(reasons(then)).doesNotContain("DVT_OR_PE_TREATED");
    }

    @Test
    void what_nobody_clears_is_refused() {
        aPatient()
                .given(registered(), found("ANTICOAGULANT"))
                .when(clear("ANTICOAGULANT", APRIL_1, MAY_1))
                .thenRejected(new NotClearable(List.of("ANTICOAGULANT")));
        aPatient()
                .given(registered())
                .when(clear("COLD_FEET", APRIL_1, MAY_1))
                .thenRejected(new UnknownFinding("COLD_FEET"));
    }

    @Test
    void a_clearance_lasts_ninety_days_and_not_one_more_and_ends_after_it_begins() {
        var longest = APRIL_1.plus(90, DAYS);
        var longer = APRIL_1.plus(91, DAYS);

        assertThat(aPatient()
                        .given(registered())
                        .when(clear("CANCER_ACTIVE", APRIL_1, longest))
                        .decision()
                        .eventsOrThrow())
                .hasSize(2);
        aPatient()
                .given(registered())
                .when(clear("CANCER_ACTIVE", APRIL_1, longer))
                .thenRejected(new PermissionLength(APRIL_1, longer, 90));
        aPatient()
                .given(registered())
                .when(clear("CANCER_ACTIVE", APRIL_1, APRIL_1))
                .thenRejected(new PermissionLength(APRIL_1, APRIL_1, 90));
    }

    @Test
    void a_clearance_that_is_taken_back_closes_the_gate_again() {
        var then = aPatient()
                .given(registered(), found("CANCER_ACTIVE"), recorded("CANCER_ACTIVE", MARCH_6_10AM, MAY_1, null))
                .when(end(PermissionEnd.REVOKED));

        assertThat(then.decision().eventsOrThrow().getFirst())
                .isEqualTo(new PermissionEnded(ASHA, NORTH, PERMISSION, APRIL_1, PermissionEnd.REVOKED, null));
        assertThat(reasons(then)).contains("CANCER_ACTIVE");
    }

    @Test
    void what_was_refused_never_counts_even_if_somebody_approves_it_later() {
        var then = aPatient()
                .given(
                        registered(),
                        found("DVT_OR_PE_TREATED"),
                        recorded("DVT_OR_PE_TREATED", MARCH_6_10AM, MAY_1, APPROVAL),
                        new PermissionEnded(ASHA, NORTH, PERMISSION, MARCH_6_10AM, PermissionEnd.REFUSED, null))
                .when(new ApprovePermission(ASHA, NORTH, PERMISSION, APPROVAL, APRIL_1));

        assertThat(reasons(then)).contains("DVT_OR_PE_TREATED");
    }

    @Test
    void what_has_ended_or_is_approved_is_not_ended_or_approved_again() {
        aPatient()
                .given(registered(), recorded("CANCER_ACTIVE", MARCH_3_SCREENED, MARCH_6_10AM, null))
                .when(end(PermissionEnd.REVOKED))
                .thenNothingNew();
        aPatient()
                .given(registered(), recorded("CANCER_ACTIVE", MARCH_3_SCREENED, MAY_1, null))
                .when(new ApprovePermission(ASHA, NORTH, PERMISSION, APPROVAL, APRIL_1))
                .thenNothingNew();
        aPatient().given(registered()).when(end(PermissionEnd.REVOKED)).thenRejected(new NoSuchPermission(PERMISSION));
    }

    @Test
    void an_assessment_allows_force_once_it_is_approved() {
        var awaited = assessed(APPROVAL);

        aPatient()
                .given(registered())
                .when(assess(MARCH_6_10AM, MAY_1, APPROVAL))
                .then(awaited);
        var then = aPatient()
                .given(registered(), awaited)
                .when(new ApprovePermission(ASHA, NORTH, PERMISSION, APPROVAL, APRIL_1));

        assertThat(decided(then).windows().getFirst().restrictedTechniques())
                .containsExactly(Technique.TRIGGER_POINT_RELEASE);
        assertThat(decided(then).windows().get(1).restrictedTechniques())
                .containsExactly(Technique.DEEP_KNEADING, Technique.TRIGGER_POINT_RELEASE);
    }

    @Test
    void nobody_was_assessed_on_a_day_to_come_or_for_longer_than_a_year() {
        var tomorrow = APRIL_1.plus(1, DAYS);
        var inTwoYears = APRIL_1.plus(730, DAYS);

        aPatient()
                .given(registered())
                .when(assess(tomorrow, MAY_1, APPROVAL))
                .thenRejected(new AssessedInTheFuture(tomorrow));
        aPatient()
                .given(registered())
                .when(assess(MARCH_6_10AM, inTwoYears, APPROVAL))
                .thenRejected(new PermissionLength(MARCH_6_10AM, inTwoYears, 366));
    }

    private static FindingRecorded found(String code) {
        return new FindingRecorded(
                ASHA, NORTH, FindingId.next(), code, null, MARCH_3_SCREENED, null, FindingSource.CLINICIAN, null);
    }

    private static RecordClearance clear(String code, Instant from, Instant until) {
        var clearance = new Clearance(PERMISSION, List.of(code), List.of(), List.of(), from, until, null);
        return new RecordClearance(ASHA, NORTH, clearance, LETTER, "okafor@demo", APPROVAL, APRIL_1);
    }

    private static ClearanceRecorded recorded(String code, Instant from, Instant until, @Nullable ApprovalId awaits) {
        return new ClearanceRecorded(
                ASHA,
                NORTH,
                PERMISSION,
                List.of(code),
                List.of(),
                List.of(),
                from,
                until,
                LETTER.clinician(),
                null,
                LETTER.evidence(),
                awaits);
    }

    private static RecordMedicalAssessment assess(Instant from, Instant until, @Nullable ApprovalId awaits) {
        var assessment =
                new MedicalAssessment(PERMISSION, List.of(Technique.DEEP_KNEADING), List.of(), from, until, awaits);
        return new RecordMedicalAssessment(ASHA, NORTH, assessment, LETTER, "okafor@demo", APRIL_1);
    }

    private static MedicalAssessmentRecorded assessed(@Nullable ApprovalId awaits) {
        return new MedicalAssessmentRecorded(
                ASHA,
                NORTH,
                PERMISSION,
                List.of(Technique.DEEP_KNEADING),
                List.of(),
                MARCH_6_10AM,
                MAY_1,
                LETTER.clinician(),
                LETTER.evidence(),
                awaits);
    }

    private static EndPermission end(PermissionEnd because) {
        return new EndPermission(ASHA, NORTH, PERMISSION, because, null, APRIL_1);
    }

    private static List<String> reasons(Then<PatientEvent> then) {
        return decided(then).windows().getFirst().reasons();
    }

    private static GateDecided decided(Then<PatientEvent> then) {
        return (GateDecided) then.decision().eventsOrThrow().getLast();
    }
}
