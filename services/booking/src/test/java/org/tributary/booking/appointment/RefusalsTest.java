package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.appointment.Examples.ASHA;
import static org.tributary.booking.appointment.Examples.MARA;
import static org.tributary.booking.appointment.Examples.NORTH;
import static org.tributary.booking.appointment.Examples.ROOM_1;
import static org.tributary.booking.appointment.Examples.TUESDAY;
import static org.tributary.booking.appointment.Examples.TUESDAY_10AM;
import static org.tributary.booking.appointment.Examples.VISIT;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentRejection.Conflict;
import org.tributary.booking.availability.AvailabilityRejection;
import org.tributary.booking.calendar.CalendarRejection;
import org.tributary.booking.clinic.ClinicRejection;
import org.tributary.booking.replanning.ReplanningRejection;
import org.tributary.booking.schedule.ResourceKind;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.blocks.BlockRejection;
import org.tributary.booking.therapist.TherapistRejection;
import org.tributary.booking.views.agenda.Agenda;
import org.tributary.booking.views.origins.Origins;
import org.tributary.booking.views.patients.Patients;
import org.tributary.events.AbsenceId;
import org.tributary.events.CalendarId;
import org.tributary.events.ClosureId;
import org.tributary.events.CourseId;
import org.tributary.events.ReferralId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.terms.Gate;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.kernel.Rejection;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.SubmittedCommands;
import org.tributary.platform.web.slice.WebSlice;

/** How every refusal of booking reads over HTTP. */
@WebSlice(BookAppointmentEndpoint.class)
@MockitoBean(types = {Agenda.class, CatchUpWaiter.class, Origins.class, Patients.class})
@Import({RefusalsTest.Around.class, PatientCatchUp.class})
class RefusalsTest {

    private static final String VISIT_OF_ASHA = """
            {"clinicId": "%s", "patientId": "%s", "therapistId": "%s", "kind": "EVALUATION", "startsAt": "%s"}
            """.formatted(NORTH, ASHA, MARA, TUESDAY_10AM);
    private static final OpeningHours HOURS =
            new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(8, 0));
    private static final Shift SHIFT = new Shift(TUESDAY, LocalTime.of(8, 0), LocalTime.of(12, 0));

    private static final TimeSpan HOUR = new TimeSpan(TUESDAY_10AM, TUESDAY_10AM.plus(Duration.ofHours(1)));
    private static final String STRETCH = """
            {"startsAt": "2026-07-07T09:00:00Z", "endsAt": "2026-07-07T10:00:00Z"}""";
    private static final ClosureId HOLIDAY = ClosureId.of("00000000-0000-7000-8000-0000000000e1");
    private static final CalendarId CALENDAR = CalendarId.of("00000000-0000-7000-8000-0000000000a9");
    private static final AbsenceId SICK_LEAVE = AbsenceId.of("00000000-0000-7000-8000-0000000000f1");

    private final MockMvcTester web;
    private final SubmittedCommands submitted;

    RefusalsTest(MockMvcTester web, SubmittedCommands submitted) {
        this.web = web;
        this.submitted = submitted;
    }

    /** A refusal and the problem that it is to callers, without its type, title and instance. */
    record Refusal(Rejection reason, int status, String name, String body) {

        @Override
        public String toString() {
            return reason.getClass().getSimpleName();
        }
    }

    static Stream<Refusal> refusals() {
        var endsAt = TUESDAY_10AM.plus(Duration.ofHours(1));
        return Stream.of(
                refusal(
                        new AppointmentRejection.TimeTaken(List.of(
                                new Conflict(ResourceKind.ROOM, TUESDAY_10AM, endsAt),
                                new Conflict(ResourceKind.PATIENT, null, null))),
                        409,
                        "time-taken",
                        """
                        {"conflicts": [{"what": "ROOM", "startsAt": "2026-07-07T09:00:00Z",
                            "endsAt": "2026-07-07T10:00:00Z"}, {"what": "PATIENT"}]}"""),
                refusal(new AppointmentRejection.BookedDifferently(VISIT), 409, "booked-differently", "{}"),
                refusal(new AppointmentRejection.SlotInThePast(TUESDAY_10AM), 422, "slot-in-the-past", """
                        {"startsAt": "2026-07-07T09:00:00Z"}"""),
                refusal(
                        new AppointmentRejection.LengthNotOffered(Duration.ofMinutes(20)),
                        422,
                        "appointment-length",
                        """
                        {"duration": "PT20M", "shortest": "PT30M", "longest": "PT1H30M"}"""),
                refusal(new AvailabilityRejection.NoSuchWindow(HOUR, Duration.ofDays(42)), 422, "no-such-window", """
                        {"from": "2026-07-07T09:00:00Z", "to": "2026-07-07T10:00:00Z", "longest": "PT1008H"}"""),
                refusal(new ReplanningRejection.PlanChanged(), 412, "plan-changed", "{}"),
                refusal(new AppointmentRejection.TechniquesMissing(), 422, "techniques-missing", "{}"),
                refusal(
                        new AppointmentRejection.TechniquesAtEvaluation(List.of(DEEP_KNEADING)),
                        422,
                        "techniques-at-evaluation",
                        """
                        {"techniques": ["DEEP_KNEADING"]}"""),
                refusal(new AppointmentRejection.UnknownClinic(NORTH), 422, "unknown-clinic", "{}"),
                refusal(new AppointmentRejection.UnknownRoom(ROOM_1), 422, "unknown-room", "{}"),
                refusal(new AppointmentRejection.UnknownTherapist(MARA), 422, "unknown-therapist", "{}"),
                refusal(
                        new AppointmentRejection.MergedAway(ASHA, ASHA),
                        409,
                        "merged-into",
                        "{\"survivor\": \"" + ASHA + "\"}"),
                refusal(new AppointmentRejection.UnknownPatient(ASHA), 422, "unknown-patient", "{}"),
                refusal(new AppointmentRejection.UnknownCourse(CourseId.next()), 422, "unknown-course", "{}"),
                refusal(new AppointmentRejection.UnknownReferral(ReferralId.next()), 422, "unknown-referral", "{}"),
                refusal(new AppointmentRejection.ClinicClosed(TUESDAY_10AM, endsAt), 422, "clinic-closed", """
                        {"startsAt": "2026-07-07T09:00:00Z", "endsAt": "2026-07-07T10:00:00Z"}"""),
                refusal(new AppointmentRejection.OutsideShift(MARA, TUESDAY_10AM, endsAt), 422, "outside-shift", """
                        {"startsAt": "2026-07-07T09:00:00Z", "endsAt": "2026-07-07T10:00:00Z"}"""),
                refusal(
                        new AppointmentRejection.NotCertified(MARA, TUESDAY, List.of(DEEP_KNEADING)),
                        422,
                        "not-certified",
                        """
                        {"techniques": ["DEEP_KNEADING"], "on": "2026-07-07"}"""),
                refusal(
                        new AppointmentRejection.NotEligible(Gate.BLOCK, List.of("BLOOD_THINNER"), List.of()),
                        422,
                        "not-eligible",
                        """
                        {"gate": "BLOCK", "reasons": ["BLOOD_THINNER"]}"""),
                refusal(new AppointmentRejection.NotApproved(), 409, "not-approved", "{}"),
                refusal(new AppointmentRejection.NotNow(AppointmentStatus.NO_SHOW), 409, "not-in-this-status", """
                        {"appointmentStatus": "NO_SHOW"}"""),
                refusal(new AppointmentRejection.NotStarted(TUESDAY_10AM), 409, "not-started", """
                        {"startsAt": "2026-07-07T09:00:00Z"}"""),
                refusal(new AppointmentRejection.NotThatDay(TUESDAY_10AM), 409, "not-that-day", """
                        {"startsAt": "2026-07-07T09:00:00Z"}"""),
                refusal(new AppointmentRejection.AlreadyStarted(TUESDAY_10AM), 409, "already-started", """
                        {"startsAt": "2026-07-07T09:00:00Z"}"""),
                refusal(new AppointmentRejection.NeverBooked(VISIT), 404, "not-found", "{}"),
                refusal(new ClinicRejection.OpenedDifferently(NORTH), 409, "opened-differently", "{}"),
                refusal(new ClinicRejection.HoursInverted(HOURS), 422, "hours-inverted", """
                        {"hours": {"day": "MONDAY"}}"""),
                refusal(new ClinicRejection.HoursOverlap(DayOfWeek.MONDAY), 422, "hours-overlap", """
                        {"day": "MONDAY"}"""),
                refusal(new ClinicRejection.NoRooms(), 422, "no-rooms", "{}"),
                refusal(new ClinicRejection.RoomNamedTwice("Room 1"), 422, "room-named-twice", """
                        {"name": "Room 1"}"""),
                refusal(
                        new ClinicRejection.TurnoverNotOffered(Duration.ofHours(2), Duration.ofMinutes(90)),
                        422,
                        "turnover-not-offered",
                        """
                        {"turnover": "PT2H", "longest": "PT1H30M"}"""),
                refusal(new ClinicRejection.NeverOpened(NORTH), 404, "not-found", "{}"),
                refusal(new BlockRejection.NoSuchStretch(HOLIDAY, HOUR), 422, "no-such-stretch", STRETCH),
                refusal(new BlockRejection.BlockedAlready(HOLIDAY, HOUR), 409, "closed-already", STRETCH),
                refusal(new BlockRejection.BlockedDifferently(HOLIDAY), 409, "closed-differently", "{}"),
                refusal(new BlockRejection.UnknownBlock(HOLIDAY), 404, "not-found", "{}"),
                refusal(new BlockRejection.PatientsAreThere(List.of(HOUR)), 409, "patients-are-there", """
                        {"visits": [%s]}""".formatted(
                                STRETCH)),
                refusal(new TherapistRejection.NotCertifiedFor(DEEP_KNEADING), 422, "not-certified-for", """
                        {"technique": "DEEP_KNEADING"}"""),
                refusal(new BlockRejection.NoSuchStretch(SICK_LEAVE, HOUR), 422, "no-such-stretch", STRETCH),
                refusal(new BlockRejection.BlockedAlready(SICK_LEAVE, HOUR), 409, "away-already", STRETCH),
                refusal(new BlockRejection.BlockedDifferently(SICK_LEAVE), 409, "away-differently", "{}"),
                refusal(new BlockRejection.UnknownBlock(SICK_LEAVE), 404, "not-found", "{}"),
                refusal(new TherapistRejection.RegisteredDifferently(MARA), 409, "registered-differently", "{}"),
                refusal(new TherapistRejection.NeverRegistered(MARA), 404, "not-found", "{}"),
                refusal(new TherapistRejection.SubjectTaken(), 409, "subject-taken", "{}"),
                refusal(new TherapistRejection.CertifiedTwice(DEEP_KNEADING), 422, "certified-twice", """
                        {"technique": "DEEP_KNEADING"}"""),
                refusal(
                        new TherapistRejection.CertificateInverted(
                                DEEP_KNEADING, LocalDate.of(2026, 7, 7), LocalDate.of(2026, 7, 6)),
                        422,
                        "certificate-inverted",
                        """
                        {"technique": "DEEP_KNEADING", "validFrom": "2026-07-07", "validUntil": "2026-07-06"}"""),
                refusal(
                        new TherapistRejection.InvalidInTheFuture(Instant.parse("2026-07-07T09:00:00Z")),
                        422,
                        "invalid-in-the-future",
                        """
                        {"now": "2026-07-07T09:00:00Z"}"""),
                refusal(new CalendarRejection.SharedDifferently(CALENDAR), 409, "shared-differently", "{}"),
                refusal(new CalendarRejection.UnknownClinic(NORTH), 404, "not-found", "{}"),
                refusal(new CalendarRejection.UnknownRoom(ROOM_1), 422, "unknown-room", "{}"),
                refusal(new CalendarRejection.UnknownTherapist(MARA), 422, "unknown-therapist", "{}"),
                refusal(new CalendarRejection.NeverShared(CALENDAR), 404, "not-found", "{}"),
                refusal(new TherapistRejection.UnknownClinic(NORTH), 422, "unknown-clinic", "{}"),
                refusal(new TherapistRejection.ShiftInverted(SHIFT), 422, "shift-inverted", """
                        {"shift": {"date": "2026-07-07"}}"""),
                refusal(new TherapistRejection.ShiftsOverlap(SHIFT), 409, "shifts-overlap", """
                        {"shift": {"date": "2026-07-07"}}"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void reads_as_documented(Refusal refusal) {
        submitted.refuseNext(refusal.reason());

        var answer = post(VISIT_OF_ASHA);

        assertThat(answer).hasStatus(refusal.status()).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://tributary.example/problems/" + refusal.name());
        assertThat(answer).bodyJson().isLenientlyEqualTo(refusal.body());
    }

    @Test
    void none_is_forgotten() {
        var families = Stream.of(
                        AppointmentRejection.class,
                        AvailabilityRejection.class,
                        BlockRejection.class,
                        ClinicRejection.class,
                        ReplanningRejection.class,
                        CalendarRejection.class,
                        TherapistRejection.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));

        assertThat(refusals().map(refusal -> (Object) refusal.reason().getClass()))
                .containsAll(families.toList());
    }

    @Test
    void no_gate_is_shown_where_there_was_no_screening() {
        submitted.refuseNext(new AppointmentRejection.NotEligible(null, List.of("SCREENING_MISSING"), List.of()));

        assertThat(post(VISIT_OF_ASHA)).bodyJson().doesNotHavePath("$.gate");
    }

    @Test
    void what_is_missing_in_a_request_is_named() {
        assertThat(post("{}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("clinicId", "kind", "patientId", "startsAt", "therapistId");
    }

    /** It cannot be read at all, so nothing else is looked at. */
    @Test
    void a_gap_in_a_list_is_named() {
        assertThat(post("{\"techniques\": [null]}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("techniques[0]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"+900000000-01-01T00:00:00Z\"", "1796000000"})
    void a_start_that_no_calendar_has_is_named(String startsAt) {
        assertThat(post("{\"startsAt\": " + startsAt + "}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("startsAt");
    }

    @Test
    void what_is_left_open_is_as_usual() {
        post(VISIT_OF_ASHA);

        var command = (BookAppointment) submitted.last();
        assertThat(command.visit().duration()).isEqualTo(Duration.ofHours(1));
        assertThat(command.visit().techniques()).isEmpty();
        assertThat(command.visit().roomId()).isNull();
        assertThat(command.at()).isEqualTo(Examples.MONDAY_9AM);
    }

    private MvcTestResult post(String body) {
        return web.post()
                .uri("/appointments")
                .with(SignedIn.as("front-desk", NORTH))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static Refusal refusal(Rejection reason, int status, String name, String body) {
        return new Refusal(reason, status, name, body);
    }

    /** What is around the endpoint: nobody is waited for, and it is Monday. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Around {

        @Bean
        Clock clock() {
            return Clock.fixed(Examples.MONDAY_9AM, ZoneOffset.UTC);
        }
    }
}
