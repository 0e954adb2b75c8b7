package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.LEFT_LEG_COURSE;
import static org.tributary.clinicalrecord.Examples.MARCH_6;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.OKAFOR;
import static org.tributary.clinicalrecord.Examples.SESSION;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;

import java.time.Period;
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
import org.tributary.clinicalrecord.measurements.InvalidReading;
import org.tributary.clinicalrecord.session.SessionCommand.SignSession;
import org.tributary.clinicalrecord.session.SessionRejection.AmendedAsAnotherKind;
import org.tributary.clinicalrecord.session.SessionRejection.ClosingMeasurementsRecordedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.ConsentMissing;
import org.tributary.clinicalrecord.session.SessionRejection.CourseEnded;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationFirst;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationIncomplete;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationRecordedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.InvalidMeasurement;
import org.tributary.clinicalrecord.session.SessionRejection.NeverStarted;
import org.tributary.clinicalrecord.session.SessionRejection.NoLongerTreated;
import org.tributary.clinicalrecord.session.SessionRejection.NotATreatment;
import org.tributary.clinicalrecord.session.SessionRejection.NotCertified;
import org.tributary.clinicalrecord.session.SessionRejection.NotEligible;
import org.tributary.clinicalrecord.session.SessionRejection.NotTheirSession;
import org.tributary.clinicalrecord.session.SessionRejection.NothingCorrected;
import org.tributary.clinicalrecord.session.SessionRejection.RestrictedTechnique;
import org.tributary.clinicalrecord.session.SessionRejection.SessionInError;
import org.tributary.clinicalrecord.session.SessionRejection.SessionInTheFuture;
import org.tributary.clinicalrecord.session.SessionRejection.SessionLength;
import org.tributary.clinicalrecord.session.SessionRejection.SessionTooEarly;
import org.tributary.clinicalrecord.session.SessionRejection.SignedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.StartedDifferently;
import org.tributary.clinicalrecord.session.SessionRejection.SupersededAlready;
import org.tributary.clinicalrecord.session.SessionRejection.UnknownAppointment;
import org.tributary.clinicalrecord.session.SessionRejection.UnknownEntry;
import org.tributary.clinicalrecord.session.SessionRejection.UnknownTherapist;
import org.tributary.clinicalrecord.views.sessions.SessionWall;
import org.tributary.eligibility.evaluation.MissingMeasurement;
import org.tributary.eligibility.policy.MeasurementKind;
import org.tributary.events.AppointmentId;
import org.tributary.events.EntryId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.terms.Gate;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.SubmittedCommands;
import org.tributary.platform.web.slice.WebSlice;

@WebSlice(SignSessionEndpoint.class)
@Import(AMorningInApril.class)
@MockitoBean(types = SessionWall.class)
class SessionProblemsTest {

    private static final EntryId ENTRY = EntryId.of("00000000-0000-7000-8000-00000000e001");
    private static final AppointmentId CHECKUP = AppointmentId.of("00000000-0000-7000-8000-00000000b001");

    private final MockMvcTester web;
    private final SubmittedCommands submitted;

    SessionProblemsTest(MockMvcTester web, SubmittedCommands submitted) {
        this.web = web;
        this.submitted = submitted;
    }

    static Stream<Arguments> each_refusal_has_a_problem_of_its_own() {
        return Stream.of(
                Arguments.of(new StartedDifferently(SESSION), 409, "started-differently", "{}"),
                Arguments.of(new UnknownEntry(ENTRY), 422, "unknown-entry", "{\"supersedes\": \"" + ENTRY + "\"}"),
                Arguments.of(
                        new SupersededAlready(ENTRY), 409, "superseded-already", "{\"supersedes\": \"" + ENTRY + "\"}"),
                Arguments.of(
                        new AmendedAsAnotherKind(ENTRY),
                        422,
                        "amended-as-another-kind",
                        "{\"supersedes\": \"" + ENTRY + "\"}"),
                Arguments.of(
                        new NothingCorrected(ENTRY), 422, "nothing-corrected", "{\"supersedes\": \"" + ENTRY + "\"}"),
                Arguments.of(new CourseEnded(LEFT_LEG_COURSE), 409, "course-closed", "{}"),
                Arguments.of(new SessionInError(SESSION), 409, "session-entered-in-error", "{}"),
                Arguments.of(new NeverStarted(SESSION), 404, "not-found", "{}"),
                Arguments.of(
                        new UnknownTherapist(OKAFOR),
                        422,
                        "unknown-therapist",
                        "{\"therapistId\": \"" + OKAFOR + "\"}"),
                Arguments.of(
                        new SessionInTheFuture(APRIL_1),
                        422,
                        "session-in-the-future",
                        "{\"startedAt\": \"2026-04-01T08:00:00Z\"}"),
                Arguments.of(
                        new SessionTooEarly(APRIL_1),
                        422,
                        "session-too-early",
                        "{\"startedAt\": \"2026-04-01T08:00:00Z\"}"),
                Arguments.of(
                        new NoLongerTreated(NORTH, APRIL_1),
                        422,
                        "not-enrolled",
                        "{\"clinicId\": \"" + NORTH + "\", \"until\": \"2026-04-01T08:00:00Z\"}"),
                Arguments.of(
                        new UnknownAppointment(CHECKUP),
                        422,
                        "unknown-appointment",
                        "{\"appointmentId\": \"" + CHECKUP + "\"}"),
                Arguments.of(
                        new InvalidMeasurement(List.of(new InvalidReading("measurements[0].score", "No"))),
                        422,
                        "invalid-measurement",
                        "{\"errors\": [{\"field\": \"measurements[0].score\", \"message\": \"No\"}]}"),
                Arguments.of(new EvaluationRecordedAlready(SESSION), 409, "evaluation-recorded", "{}"),
                Arguments.of(
                        new ClosingMeasurementsRecordedAlready(SESSION), 409, "closing-measurements-recorded", "{}"),
                Arguments.of(new EvaluationFirst(SESSION), 422, "evaluation-first", "{}"),
                Arguments.of(
                        new EvaluationIncomplete(
                                SESSION,
                                List.of(new MissingMeasurement(
                                        List.of(MeasurementKind.ABI, MeasurementKind.TOE_PRESSURE),
                                        BodyRegion.LEFT_LEG,
                                        Period.ofDays(90)))),
                        422,
                        "evaluation-incomplete",
                        "{\"missing\": [{\"anyOf\": [\"ABI\", \"TOE_PRESSURE\"], \"place\": \"LEFT_LEG\", \"notOlderThan\": \"P90D\"}]}"),
                Arguments.of(new NotATreatment(SESSION), 422, "not-a-treatment", "{}"),
                Arguments.of(
                        new ConsentMissing(ConsentPurpose.TREATMENT, APRIL_1),
                        422,
                        "consent-missing",
                        "{\"purpose\": \"TREATMENT\", \"startedAt\": \"2026-04-01T08:00:00Z\"}"),
                Arguments.of(
                        new NotEligible(Gate.BLOCK, List.of("ANTICOAGULANT")),
                        422,
                        "not-eligible",
                        "{\"gate\": \"BLOCK\", \"reasons\": [\"ANTICOAGULANT\"]}"),
                Arguments.of(
                        new NotEligible(null, List.of("SCREENING_MISSING")),
                        422,
                        "not-eligible",
                        "{\"reasons\": [\"SCREENING_MISSING\"]}"),
                Arguments.of(
                        new RestrictedTechnique(DEEP_KNEADING, BodyRegion.LEFT_LEG, List.of("NO_MEDICAL_ASSESSMENT")),
                        422,
                        "restricted-technique",
                        "{\"technique\": \"DEEP_KNEADING\", \"region\": \"LEFT_LEG\", \"reasons\": [\"NO_MEDICAL_ASSESSMENT\"]}"),
                Arguments.of(
                        new NotCertified(DEEP_KNEADING, MARCH_6),
                        422,
                        "not-certified",
                        "{\"technique\": \"DEEP_KNEADING\", \"day\": \"2026-03-06\"}"),
                Arguments.of(
                        new SessionLength(91, 30, 90),
                        422,
                        "session-length",
                        "{\"minutes\": 91, \"least\": 30, \"most\": 90}"),
                Arguments.of(new SignedAlready(SESSION), 409, "session-signed", "{}"),
                Arguments.of(new NotTheirSession(SESSION), 403, "not-your-session", "{}"));
    }

    @ParameterizedTest
    @MethodSource
    void each_refusal_has_a_problem_of_its_own(SessionRejection refusal, int status, String name, String tells) {
        submitted.refuseNext(refusal);

        assertThat(sign())
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"https://tributary.example/problems/" + name + "\"}")
                .isLenientlyEqualTo(tells);
    }

    @Test
    void who_signs_is_whoever_is_signed_in() {
        assertThat(sign()).hasStatusOk();

        assertThat(submitted.last()).isEqualTo(new SignSession(SESSION, "okafor@demo", AMorningInApril.NOW));
    }

    private MvcTestResult sign() {
        return web.post()
                .uri("/sessions/" + SESSION + "/signature")
                .with(SignedIn.as("therapist", "okafor@demo"))
                .exchange();
    }
}
