package org.tributary.clinicalrecord.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.LEFT_LEG_COURSE;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.events.terms.Limb.LEFT_LEG;
import static org.tributary.events.terms.Limb.RIGHT_LEG;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.course.CourseRejection.CourseIsClosed;
import org.tributary.clinicalrecord.course.CourseRejection.MergedAway;
import org.tributary.clinicalrecord.course.CourseRejection.NeverOpened;
import org.tributary.clinicalrecord.course.CourseRejection.NoHealthyLimb;
import org.tributary.clinicalrecord.course.CourseRejection.NotEnrolled;
import org.tributary.clinicalrecord.course.CourseRejection.OpenedDifferently;
import org.tributary.clinicalrecord.course.CourseRejection.PhaseWithoutEnd;
import org.tributary.clinicalrecord.course.CourseRejection.UnknownReferral;
import org.tributary.clinicalrecord.views.courses.Courses;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.clinicalrecord.views.referrals.ReferralDirectory;
import org.tributary.events.ReferralId;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.SubmittedCommands;
import org.tributary.platform.web.slice.WebSlice;

@WebSlice(OpenCourseEndpoint.class)
@Import(AMorningInApril.class)
@MockitoBean(types = {Courses.class, PatientWall.class, ReferralDirectory.class, CatchUpWaiter.class})
class CourseProblemsTest {

    private static final ReferralId FROM_THE_GP = ReferralId.of("00000000-0000-7000-8000-00000000b002");

    private static final String GOOD = """
            {"clinicId": "%s", "condition": "LYMPHEDEMA", "limbs": ["LEFT_LEG"], "laterality": "UNILATERAL",
             "goals": ["ACTIVATE_VESSEL_PUMPS"], "plannedSessions": 10}""".formatted(NORTH);

    private final MockMvcTester web;
    private final SubmittedCommands submitted;

    CourseProblemsTest(MockMvcTester web, SubmittedCommands submitted) {
        this.web = web;
        this.submitted = submitted;
    }

    static Stream<Arguments> each_refusal_has_a_problem_of_its_own() {
        return Stream.of(
                Arguments.of(new OpenedDifferently(LEFT_LEG_COURSE), 409, "opened-differently", "{}"),
                Arguments.of(new NeverOpened(LEFT_LEG_COURSE), 404, "not-found", "{}"),
                Arguments.of(new CourseIsClosed(LEFT_LEG_COURSE), 409, "course-closed", "{}"),
                Arguments.of(new PhaseWithoutEnd(LEFT_LEG_COURSE), 422, "phase-without-end", "{}"),
                Arguments.of(new NotEnrolled(ASHA, NORTH), 422, "not-enrolled", "{\"clinicId\": \"" + NORTH + "\"}"),
                Arguments.of(new MergedAway(ASHA), 409, "merged-into", "{\"survivor\": \"" + ASHA + "\"}"),
                Arguments.of(new UnknownReferral(FROM_THE_GP), 422, "unknown-referral", "{}"),
                Arguments.of(
                        new NoHealthyLimb(List.of(LEFT_LEG, RIGHT_LEG)),
                        422,
                        "no-healthy-limb",
                        "{\"limbs\": [\"LEFT_LEG\", \"RIGHT_LEG\"]}"));
    }

    @ParameterizedTest
    @MethodSource
    void each_refusal_has_a_problem_of_its_own(CourseRejection refusal, int status, String name, String tells) {
        submitted.refuseNext(refusal);

        assertProblem(open(GOOD), status, name, tells);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"limbs\": [\"LEFT_LEG\"]             | \"limbs\": []                           | limbs",
                "\"limbs\": [\"LEFT_LEG\"]             | \"limbs\": [\"LEFT_LEG\", \"LEFT_LEG\"] | limbs",
                "\"plannedSessions\": 10               | \"plannedSessions\": 0                  | plannedSessions",
                "\"goals\": [\"ACTIVATE_VESSEL_PUMPS\"]| \"goals\": null                         | goals"
            })
    void what_makes_no_sense_is_told_by_its_field(String good, String bad, String field) {
        assertProblem(
                open(GOOD.replace(good, bad)),
                400,
                "invalid-request",
                "{\"errors\": [{\"field\": \"" + field + "\"}]}");
    }

    private static void assertProblem(MvcTestResult answer, int status, String name, String tells) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"https://tributary.example/problems/" + name + "\"}")
                .isLenientlyEqualTo(tells);
    }

    private MvcTestResult open(String course) {
        return web.post()
                .uri("/patients/" + ASHA + "/courses")
                .with(SignedIn.as("therapist", NORTH))
                .contentType(MediaType.APPLICATION_JSON)
                .content(course)
                .exchange();
    }
}
