package org.tributary.booking.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.tributary.booking.series.Examples.ASHA;
import static org.tributary.booking.series.Examples.HOUR;
import static org.tributary.booking.series.Examples.MARA;
import static org.tributary.booking.series.Examples.MONDAY;
import static org.tributary.booking.series.Examples.MONDAY_9AM;
import static org.tributary.booking.series.Examples.NORTH;
import static org.tributary.booking.series.Examples.SERIES;
import static org.tributary.booking.series.Examples.on;
import static org.tributary.booking.series.Examples.slot;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tributary.booking.appointment.PatientCatchUp;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesRejection.Unplaced;
import org.tributary.booking.views.series.SeriesOfPatients;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.SeriesEvent.Hindrance;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.SubmittedCommands;
import org.tributary.platform.web.slice.WebSlice;

/** How every refusal of a series reads over HTTP, and what is asked for at all. */
@WebSlice({BookSeriesEndpoint.class, ReplanSeriesEndpoint.class})
@MockitoBean(types = SeriesOfPatients.class)
@Import(SeriesRefusalsTest.Around.class)
class SeriesRefusalsTest {

    private static final String WEEKLY = """
            {"clinicId": "%s", "patientId": "%s", "techniques": ["LYMPHATIC_DRAINAGE"], "starts": "2026-07-06",
             "phases": [{"sessions": 2, "every": "P7D"}]}
            """.formatted(NORTH, ASHA);

    private static final String ANEW = """
            {"from": "2026-07-06", "phases": [{"sessions": 2, "every": "P7D"}]}""";

    private final MockMvcTester web;
    private final SubmittedCommands submitted;

    @MockitoBean
    private SeriesPreview preview;

    @MockitoBean
    private PatientCatchUp patients;

    SeriesRefusalsTest(MockMvcTester web, SubmittedCommands submitted) {
        this.web = web;
        this.submitted = submitted;
    }

    @BeforeEach
    void waitForNobody() {
        given(patients.onceArrived(any(), any(), any(), any()))
                .willAnswer(call -> call.<Supplier<?>>getArgument(3).get());
    }

    /** A refusal and the problem that it is to callers, without its type, title and instance. */
    record Refusal(SeriesRejection reason, int status, String name, String body) {

        @Override
        public String toString() {
            return reason.getClass().getSimpleName();
        }
    }

    static Stream<Refusal> refusals() {
        var unplaced = new Unplaced(
                2, MONDAY.plusDays(7), List.of(Hindrance.CLINIC_CLOSED), List.of(slot(MONDAY.plusDays(8), 10, MARA)));
        return Stream.of(
                new Refusal(new SeriesRejection.NoRoomForSeries(List.of(unplaced)), 409, "no-room-for-series", """
                        {"unplaced": [{"nr": 2, "targetDate": "2026-07-13",
                            "passedOver": ["CLINIC_CLOSED"],
                            "alternatives": [{"startsAt": "2026-07-14T09:00:00Z", "endsAt": "2026-07-14T10:00:00Z",
                                "therapistId": "00000000-0000-7000-8000-0000000000d1",
                                "roomId": "00000000-0000-7000-8000-000000000011"}]}]}"""),
                new Refusal(new SeriesRejection.VisitsNotOffered(61, 60), 422, "series-length", """
                        {"visits": 61, "most": 60}"""),
                new Refusal(new SeriesRejection.EveryNotOffered(Period.ofMonths(4)), 422, "series-interval", """
                        {"every": "P4M"}"""),
                new Refusal(
                        new SeriesRejection.PreferredTimeInverted(on(DayOfWeek.MONDAY, 11, 10)),
                        422,
                        "preferred-time-inverted",
                        """
                        {"preferredTime": {"day": "MONDAY"}}"""),
                new Refusal(
                        new SeriesRejection.StartsInThePast(MONDAY.minusDays(1), MONDAY),
                        422,
                        "series-in-the-past",
                        """
                        {"starts": "2026-07-05", "today": "2026-07-06"}"""),
                new Refusal(new SeriesRejection.BookedDifferently(SERIES), 409, "booked-differently", "{}"),
                new Refusal(new SeriesRejection.NeverBooked(SERIES), 404, "not-found", "{}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void reads_as_documented(Refusal refusal) {
        submitted.refuseNext(refusal.reason());

        requireProblem(post("/series", WEEKLY), refusal);
    }

    @Test
    void a_plan_that_is_only_shown_is_refused_alike() {
        var noRoom = refusals().findFirst().orElseThrow();
        given(preview.of(any(BookSeries.class))).willThrow(new RejectedException(noRoom.reason()));

        requireProblem(post("/series?dryRun=true", WEEKLY), noRoom);
    }

    @Test
    void none_is_forgotten() {
        assertThat(refusals().map(refusal -> (Object) refusal.reason().getClass()))
                .containsAll(Arrays.asList(SeriesRejection.class.getPermittedSubclasses()));
    }

    @Test
    void what_is_missing_in_a_request_is_named() {
        assertFields(
                post("/series", "{\"techniques\": [], \"phases\": [{\"sessions\": 0}], \"preferredTimes\": [{}]}"),
                "clinicId",
                "patientId",
                "techniques",
                "starts",
                "phases[0].sessions",
                "phases[0].every",
                "preferredTimes[0].day",
                "preferredTimes[0].from",
                "preferredTimes[0].to");
        assertFields(post("/series/" + SERIES + "/replanning", "{}"), "from", "phases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"weekly\"", "7", "\"PT7H\""})
    void an_interval_that_is_no_period_is_refused(String every) {
        assertThat(post("/series", WEEKLY.replace("\"P7D\"", every))).hasStatus(400);
    }

    @Test
    void what_is_left_open_is_as_usual() {
        post("/series", WEEKLY);

        var command = (BookSeries) submitted.last();
        assertThat(command.terms().regimen().duration()).isEqualTo(HOUR);
        assertThat(command.terms().regimen().therapistId()).isNull();
        assertThat(command.terms().regimen().preferredTimes()).isEmpty();
        assertThat(command.visits()).hasSize(2).doesNotHaveDuplicates();
        assertThat(command.at()).isEqualTo(MONDAY_9AM);
    }

    @Test
    void another_clinics_desk_and_another_role_book_nothing() {
        var elsewhere = ClinicId.of("00000000-0000-7000-8000-0000000000c2");

        assertThat(post("/series", WEEKLY, "front-desk", elsewhere)).hasStatus(404);
        assertThat(post("/series", WEEKLY, "therapist", NORTH)).hasStatus(403);
        assertThat(post("/series/" + SERIES + "/replanning", ANEW, "therapist", NORTH))
                .hasStatus(403);
    }

    private static void assertFields(MvcTestResult answer, String... fields) {
        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder((Object[]) fields);
    }

    private static void requireProblem(MvcTestResult answer, Refusal refusal) {
        assertThat(answer).hasStatus(refusal.status()).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://tributary.example/problems/" + refusal.name());
        assertThat(answer).bodyJson().isLenientlyEqualTo(refusal.body());
    }

    private MvcTestResult post(String path, String body) {
        return post(path, body, "front-desk", NORTH);
    }

    private MvcTestResult post(String path, String body, String role, ClinicId clinic) {
        return web.post()
                .uri(path)
                .with(SignedIn.as(role, clinic))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** It is Monday. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Around {

        @Bean
        Clock clock() {
            return Clock.fixed(MONDAY_9AM, ZoneOffset.UTC);
        }
    }
}
