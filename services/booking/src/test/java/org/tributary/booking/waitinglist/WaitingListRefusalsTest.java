package org.tributary.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.tributary.booking.waitinglist.Examples.ASHA;
import static org.tributary.booking.waitinglist.Examples.ENTRY;
import static org.tributary.booking.waitinglist.Examples.MONDAY_9AM;
import static org.tributary.booking.waitinglist.Examples.NORTH;
import static org.tributary.booking.waitinglist.Examples.OFFER;
import static org.tributary.booking.waitinglist.Examples.TUESDAY_10AM;
import static org.tributary.booking.waitinglist.Examples.TUESDAY_5PM;
import static org.tributary.booking.waitinglist.Examples.TUESDAY_9AM;
import static org.tributary.booking.waitinglist.Examples.VISIT;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tributary.booking.appointment.PatientCatchUp;
import org.tributary.booking.waitinglist.WaitingListCommand.AcceptOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.DeclineOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.JoinWaitingList;
import org.tributary.booking.waitinglist.WaitingListCommand.LeaveWaitingList;
import org.tributary.booking.waitinglist.WaitingListRejection.BookedAlready;
import org.tributary.booking.waitinglist.WaitingListRejection.DoesNotSuit;
import org.tributary.booking.waitinglist.WaitingListRejection.NeverWaitlisted;
import org.tributary.booking.waitinglist.WaitingListRejection.NoSuchWindow;
import org.tributary.booking.waitinglist.WaitingListRejection.NotOverYet;
import org.tributary.booking.waitinglist.WaitingListRejection.NothingOffered;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferHasLapsed;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferStands;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferedBefore;
import org.tributary.booking.waitinglist.WaitingListRejection.StartsTooSoon;
import org.tributary.booking.waitinglist.WaitingListRejection.WaitingHasEnded;
import org.tributary.booking.waitinglist.WaitingListRejection.WaitlistedDifferently;
import org.tributary.booking.waitinglist.entries.WaitingList;
import org.tributary.events.booking.WaitingListEvent.EndedBecause;
import org.tributary.platform.kernel.Rejection;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.SubmittedCommands;
import org.tributary.platform.web.slice.WebSlice;

/** How every refusal of the waiting list reads over HTTP, and what its endpoints understand. */
@WebSlice({
    JoinWaitingListEndpoint.class,
    AcceptOfferEndpoint.class,
    DeclineOfferEndpoint.class,
    LeaveWaitingListEndpoint.class
})
@MockitoBean(types = WaitingList.class)
@Import(WaitingListRefusalsTest.Around.class)
class WaitingListRefusalsTest {

    private static final String WISH_OF_ASHA = """
            {"clinicId": "%s", "patientId": "%s", "kind": "EVALUATION", "earliest": "%s", "latest": "%s"}
            """.formatted(NORTH, ASHA, TUESDAY_9AM, TUESDAY_5PM);

    private final MockMvcTester web;
    private final SubmittedCommands submitted;

    @MockitoBean
    private PatientCatchUp patients;

    WaitingListRefusalsTest(MockMvcTester web, SubmittedCommands submitted) {
        this.web = web;
        this.submitted = submitted;
    }

    @BeforeEach
    void waitForNobody() {
        given(patients.onceArrived(any(), any(), any(), any()))
                .willAnswer(call -> call.<Supplier<?>>getArgument(3).get());
    }

    /** A refusal and the problem that it is to callers, without its type, title and instance. */
    record Refusal(Rejection reason, int status, String name, String body) {

        @Override
        public String toString() {
            return reason.getClass().getSimpleName();
        }
    }

    static Stream<Refusal> refusals() {
        var startsAt = """
                {"startsAt": "2026-07-07T09:00:00Z"}""";
        return Stream.of(
                new Refusal(new NeverWaitlisted(ENTRY), 404, "not-found", "{}"),
                new Refusal(new WaitlistedDifferently(ENTRY), 409, "waitlisted-differently", "{}"),
                new Refusal(new NoSuchWindow(TUESDAY_9AM, TUESDAY_5PM), 422, "no-such-window", """
                        {"earliest": "2026-07-07T08:00:00Z", "latest": "2026-07-07T16:00:00Z"}"""),
                new Refusal(new NothingOffered(), 409, "nothing-offered", "{}"),
                new Refusal(new OfferHasLapsed(), 409, "offer-lapsed", "{}"),
                new Refusal(new BookedAlready(VISIT), 409, "booked-already", """
                        {"appointmentId": "%s"}""".formatted(VISIT)),
                new Refusal(new WaitingHasEnded(EndedBecause.WITHDRAWN), 409, "waiting-ended", """
                        {"because": "WITHDRAWN"}"""),
                new Refusal(new OfferStands(TUESDAY_10AM), 409, "offer-stands", """
                        {"heldUntil": "2026-07-07T09:00:00Z"}"""),
                new Refusal(new DoesNotSuit(TUESDAY_10AM), 409, "does-not-suit", startsAt),
                new Refusal(new OfferedBefore(TUESDAY_10AM), 409, "offered-before", startsAt),
                new Refusal(new StartsTooSoon(TUESDAY_10AM), 409, "starts-too-soon", startsAt),
                new Refusal(new NotOverYet(TUESDAY_10AM), 409, "not-over-yet", """
                        {"until": "2026-07-07T09:00:00Z"}"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void reads_as_documented(Refusal refusal) {
        submitted.refuseNext(refusal.reason());

        var answer = post("/waiting-list", WISH_OF_ASHA);

        assertThat(answer).hasStatus(refusal.status()).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://tributary.example/problems/" + refusal.name());
        assertThat(answer).bodyJson().isLenientlyEqualTo(refusal.body());
    }

    @Test
    void none_is_forgotten() {
        assertThat(refusals().map(refusal -> (Object) refusal.reason().getClass()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(WaitingListRejection.class.getPermittedSubclasses()));
    }

    @Test
    void what_is_missing_in_a_wish_is_named() {
        assertThat(post("/waiting-list", "{}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("clinicId", "earliest", "kind", "latest", "patientId");
    }

    @Test
    void a_gap_in_the_techniques_of_a_wish_is_named() {
        assertThat(post("/waiting-list", "{\"techniques\": [null]}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("techniques[0]");
    }

    @Test
    void what_is_left_open_in_a_wish_is_as_usual() {
        post("/waiting-list", WISH_OF_ASHA);

        var command = (JoinWaitingList) submitted.last();
        assertThat(command.duration()).isEqualTo(Duration.ofHours(1));
        assertThat(command.techniques()).isEqualTo(List.of());
        assertThat(command.at()).isEqualTo(MONDAY_9AM);
    }

    @Test
    void whoever_does_not_say_which_offer_means_the_one_that_stands() {
        post("/waiting-list/" + ENTRY + "/acceptance", "{}");
        assertThat(((AcceptOffer) submitted.last()).offerId()).isNull();

        web.post()
                .uri("/waiting-list/" + ENTRY + "/decline")
                .with(SignedIn.as("front-desk", NORTH))
                .exchange();
        assertThat(submitted.last()).isEqualTo(new DeclineOffer(ENTRY, null));
    }

    @Test
    void an_offer_that_is_named_is_meant() {
        post("/waiting-list/" + ENTRY + "/acceptance", "{\"offerId\": \"%s\"}".formatted(OFFER));
        assertThat(((AcceptOffer) submitted.last()).offerId()).isEqualTo(OFFER);

        post("/waiting-list/" + ENTRY + "/decline", "{\"offerId\": \"%s\"}".formatted(OFFER));
        assertThat(submitted.last()).isEqualTo(new DeclineOffer(ENTRY, OFFER));
    }

    @Test
    void a_patient_leaves() {
        post("/waiting-list/" + ENTRY + "/withdrawal", "{}");

        assertThat(submitted.last()).isEqualTo(new LeaveWaitingList(ENTRY));
    }

    private MvcTestResult post(String path, String body) {
        return web.post()
                .uri(path)
                .with(SignedIn.as("front-desk", NORTH))
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
