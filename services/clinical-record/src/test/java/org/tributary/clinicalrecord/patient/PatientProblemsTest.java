package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.MARCH_6_10AM;
import static org.tributary.clinicalrecord.Examples.NORTH;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.patient.PatientCommand.ScreenPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.AlreadyRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.AnsweredInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.AnsweredTooEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.AssessedInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.BirthDateWithoutReason;
import org.tributary.clinicalrecord.patient.PatientRejection.BornInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.ConsentInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.ConsentTooEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.FindingEndsEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.FindingInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.IncompleteScreening;
import org.tributary.clinicalrecord.patient.PatientRejection.MergedAway;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.NoSuchFinding;
import org.tributary.clinicalrecord.patient.PatientRejection.NoSuchPermission;
import org.tributary.clinicalrecord.patient.PatientRejection.NotClearable;
import org.tributary.clinicalrecord.patient.PatientRejection.NotEnrolled;
import org.tributary.clinicalrecord.patient.PatientRejection.PermissionLength;
import org.tributary.clinicalrecord.patient.PatientRejection.PossibleDuplicate;
import org.tributary.clinicalrecord.patient.PatientRejection.UnknownClinic;
import org.tributary.clinicalrecord.patient.PatientRejection.UnknownFinding;
import org.tributary.clinicalrecord.views.beginnings.Beginnings;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.clinicalrecord.views.screenings.Screenings;
import org.tributary.events.FindingId;
import org.tributary.events.PermissionId;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.SubmittedCommands;
import org.tributary.platform.web.slice.WebSlice;

@WebSlice(ScreenPatientEndpoint.class)
@Import(AMorningInApril.class)
@MockitoBean(types = {Screenings.class, PatientWall.class, Beginnings.class})
class PatientProblemsTest {

    private static final String SHORT = """
            {"kind": "SHORT", "answeredAt": "2026-03-06T09:50:00Z", "changed": false}""";

    private final MockMvcTester web;
    private final SubmittedCommands submitted;

    PatientProblemsTest(MockMvcTester web, SubmittedCommands submitted) {
        this.web = web;
        this.submitted = submitted;
    }

    static Stream<Arguments> each_refusal_has_a_problem_of_its_own() {
        return Stream.of(
                Arguments.of(
                        new PossibleDuplicate(List.of(ASHA)),
                        409,
                        "possible-duplicate",
                        "{\"patientIds\": [\"" + ASHA + "\"]}"),
                Arguments.of(
                        new BornInTheFuture(LocalDate.parse("2026-04-01")),
                        422,
                        "born-in-the-future",
                        "{\"today\": \"2026-04-01\"}"),
                Arguments.of(new AlreadyRegistered(ASHA), 409, "already-registered", "{}"),
                Arguments.of(new NeverRegistered(ASHA), 404, "not-found", "{}"),
                Arguments.of(new NotEnrolled(ASHA, NORTH), 422, "not-enrolled", "{\"clinicId\": \"" + NORTH + "\"}"),
                Arguments.of(new MergedAway(ASHA, ASHA), 409, "merged-into", "{\"survivor\": \"" + ASHA + "\"}"),
                Arguments.of(new UnknownClinic(NORTH), 422, "unknown-clinic", "{\"clinicId\": \"" + NORTH + "\"}"),
                Arguments.of(
                        new IncompleteScreening(List.of("bloodThinner"), List.of("mood")),
                        422,
                        "incomplete-screening",
                        "{\"missing\": [\"bloodThinner\"], \"unexpected\": [\"mood\"]}"),
                Arguments.of(
                        new AnsweredInTheFuture(APRIL_1),
                        422,
                        "screening-in-the-future",
                        "{\"answeredAt\": \"2026-04-01T08:00:00Z\"}"),
                Arguments.of(
                        new AnsweredTooEarly(APRIL_1),
                        422,
                        "screening-too-early",
                        "{\"answeredAt\": \"2026-04-01T08:00:00Z\"}"),
                Arguments.of(new UnknownFinding("COLD_FEET"), 422, "unknown-finding", "{\"code\": \"COLD_FEET\"}"),
                Arguments.of(
                        new FindingInTheFuture(APRIL_1),
                        422,
                        "finding-in-the-future",
                        "{\"since\": \"2026-04-01T08:00:00Z\"}"),
                Arguments.of(
                        new FindingEndsEarly(APRIL_1, MARCH_6_10AM),
                        422,
                        "finding-ends-early",
                        "{\"since\": \"2026-04-01T08:00:00Z\", \"until\": \"2026-03-06T10:00:00Z\"}"),
                Arguments.of(new NoSuchFinding(FindingId.next()), 404, "not-found", "{}"),
                Arguments.of(
                        new NotClearable(List.of("ANTICOAGULANT")),
                        422,
                        "not-clearable",
                        "{\"codes\": [\"ANTICOAGULANT\"]}"),
                Arguments.of(
                        new PermissionLength(MARCH_6_10AM, APRIL_1, 90),
                        422,
                        "permission-length",
                        "{\"from\": \"2026-03-06T10:00:00Z\", \"mostDays\": 90}"),
                Arguments.of(
                        new AssessedInTheFuture(APRIL_1),
                        422,
                        "assessed-in-the-future",
                        "{\"from\": \"2026-04-01T08:00:00Z\"}"),
                Arguments.of(
                        new ConsentInTheFuture(APRIL_1),
                        422,
                        "consent-in-the-future",
                        "{\"at\": \"2026-04-01T08:00:00Z\"}"),
                Arguments.of(
                        new ConsentTooEarly(APRIL_1), 422, "consent-too-early", "{\"at\": \"2026-04-01T08:00:00Z\"}"),
                Arguments.of(new BirthDateWithoutReason(ASHA), 422, "birth-date-without-reason", "{}"),
                Arguments.of(new NoSuchPermission(PermissionId.next()), 404, "not-found", "{}"));
    }

    @ParameterizedTest
    @MethodSource
    void each_refusal_has_a_problem_of_its_own(PatientRejection refusal, int status, String name, String tells) {
        submitted.refuseNext(refusal);

        assertThat(screen(SHORT))
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"https://tributary.example/problems/" + name + "\"}")
                .isLenientlyEqualTo(tells);
    }

    @Test
    void an_answer_left_blank_is_not_taken_for_a_no() {
        assertThat(screen("""
                        {"kind": "FULL", "answeredAt": "2026-03-06T09:50:00Z", "answers": {"bloodThinner": null}}
                        """))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"https://tributary.example/problems/invalid-request\"}");
    }

    @Test
    void what_was_answered_reaches_the_rule_as_it_was_given() {
        submitted.refuseNext(new NeverRegistered(ASHA));

        screen("""
                {"kind": "FULL", "answeredAt": "2026-03-06T09:50:00Z", "changed": true, "answers": {"pregnant": "YES"},
                 "medications": [{"name": "Warfarin"}]}
                """);

        var form = ((ScreenPatient) submitted.last()).form();
        assertThat(form.answers()).hasSize(1).containsKey("pregnant");
        assertThat(form.medications()).hasSize(1);
        assertThat(form.changed()).isNull();
    }

    private MvcTestResult screen(String form) {
        return web.post()
                .uri("/patients/" + ASHA + "/screenings")
                .with(SignedIn.as("front-desk", NORTH))
                .contentType(MediaType.APPLICATION_JSON)
                .content(form)
                .exchange();
    }
}
