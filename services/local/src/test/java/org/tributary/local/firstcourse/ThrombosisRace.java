package org.tributary.local.firstcourse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.tributary.local.Addresses;
import tools.jackson.databind.node.ObjectNode;

/**
 * A desk books the last free time of a day for a patient while a therapist charts that they have a thrombosis. Whichever comes
 * first, and however far the one is known to the other service: nobody can begin that treatment.
 */
public final class ThrombosisRace {

    private static final String DESK = "front-desk";
    private static final String THERAPIST = "therapist";
    private static final Duration SOON = Duration.ofSeconds(30);

    /** The two are this far apart at most, which is about what a booking takes. */
    private static final int MOST_MICROS_APART = 60_000;

    private final ChainClient chain;
    private final ChainClient other;
    private final Addresses at;
    private final String clinicId;
    private final String therapistId;
    private final Story story = Story.read();
    private final Random random;
    private final String race;
    private final Instant lastTime;

    public ThrombosisRace(Addresses at, String clinicId, long seed) {
        this.chain = new ChainClient(at.issuerUrl());
        this.other = new ChainClient(at.issuerUrl());
        this.at = at;
        this.clinicId = clinicId;
        this.random = new Random(seed);
        this.race = "Race" + seed + "-" + Instant.now().toEpochMilli();
        this.therapistId = chain.get("chain-admin", at.bookingUrl(), "/therapists")
                .item(_ -> true)
                .orElseThrow()
                .path("therapistId")
                .asString();
        this.lastTime = planTheLastTime();
    }

    /** What the rounds came to. */
    public record Outcomes(int refused, int suspended) {}

    /** Runs so many rounds, each with a patient of its own. */
    public Outcomes run(int rounds) {
        var refused = 0;
        for (var nr = 0; nr < rounds; nr++) {
            refused += bookWhileThrombosisIsCharted(nr) ? 0 : 1;
        }
        return new Outcomes(refused, rounds - refused);
    }

    /** Whether the visit was booked before booking knew. */
    private boolean bookWhileThrombosisIsCharted(int nr) {
        var patient = aPatientWhoMayBeTreated(nr);
        var course = courseOf(patient);
        var gap = random.nextInt(-MOST_MICROS_APART / 4, MOST_MICROS_APART);

        var charting = after(gap, () -> chartThrombosis(patient));
        var booking = after(-gap, () -> book(patient));
        charting.join().orThrow();
        assertThat(start(patient, course).problem())
                .as("round %d, %d µs apart: a treatment once the thrombosis is charted", nr, gap)
                .isEqualTo("not-eligible");

        var booked = booking.join();
        if (!booked.ok()) {
            assertThat(booked.problem()).as("round %d, %d µs apart", nr, gap).isEqualTo("not-eligible");
            return false;
        }
        var visit = "/appointments/" + booked.field("appointmentId");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(statusOf(visit))
                        .as("round %d, %d µs apart", nr, gap)
                        .isEqualTo("SUSPENDED"));
        free(visit);
        return true;
    }

    private static CompletableFuture<Answer> after(int micros, Supplier<Answer> call) {
        return CompletableFuture.supplyAsync(
                () -> {
                    LockSupport.parkNanos(Math.max(0, micros) * 1_000L);
                    return call.get();
                },
                task -> Thread.ofVirtual().start(task));
    }

    private String aPatientWhoMayBeTreated(int nr) {
        var person = story.part("patient").put("clinicId", clinicId).put("distinct", true);
        ((ObjectNode) person.get("name")).put("family", race + " " + nr);
        person.remove("identifiers");
        var patient = post(DESK, "/patients", person, "register " + nr).field("patientId");
        var path = "/patients/" + patient;
        var consent = ChainClient.JSON
                .createObjectNode()
                .put("purpose", "TREATMENT")
                .put("given", true)
                .put("how", "PAPER");
        post(DESK, path + "/consents", consent, "consent").orThrow();
        var form = story.part("screening").put("answeredAt", Instant.now().toString());
        assertThat(post(DESK, path + "/screenings", form, "screen").field("gate"))
                .isIn(Set.of("CLEAR", "NOTE", "RESTRICT"));
        return patient;
    }

    private String courseOf(String patient) {
        var course = story.part("course").put("clinicId", clinicId);
        course.remove("referralId");
        return post(THERAPIST, "/patients/" + patient + "/courses", course, "open")
                .field("courseId");
    }

    private Answer chartThrombosis(String patient) {
        var finding = ChainClient.JSON
                .createObjectNode()
                .put("code", "ACUTE_DVT_OR_PE")
                .put("since", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString())
                .put("source", "CLINICIAN");
        return post(THERAPIST, "/patients/" + patient + "/findings", finding, "thrombosis");
    }

    private Answer book(String patient) {
        var visit = ChainClient.JSON
                .createObjectNode()
                .put("clinicId", clinicId)
                .put("patientId", patient)
                .put("therapistId", therapistId)
                .put("kind", "TREATMENT")
                .put("startsAt", lastTime.toString())
                .put("duration", "PT60M");
        visit.putArray("techniques").add("LYMPHATIC_DRAINAGE");
        return other.post(DESK, at.bookingUrl(), "/appointments", visit, "book for " + patient);
    }

    private Answer start(String patient, String course) {
        var session = ChainClient.JSON
                .createObjectNode()
                .put("therapistId", therapistId)
                .put("kind", "TREATMENT")
                .put("startedAt", Instant.now().toString());
        return post(THERAPIST, "/courses/" + course + "/sessions", session, "start for " + patient);
    }

    private void free(String visit) {
        var cancellation = ChainClient.JSON.createObjectNode().put("by", "CLINIC");
        chain.post(DESK, at.bookingUrl(), visit + "/cancellation", cancellation, "free")
                .orThrow();
    }

    private String statusOf(String visit) {
        return chain.get(DESK, at.bookingUrl(), visit).field("status");
    }

    /** A shift of one hour, so that there is one time to book. */
    private Instant planTheLastTime() {
        var clinic = chain.get("chain-admin", at.bookingUrl(), "/clinics/" + clinicId)
                .orThrow();
        var zone = ZoneId.of(clinic.path("zone").asString());
        var day = LocalDate.now(zone).plusDays(60);
        while (!isOpen(day)) {
            day = day.plusDays(1);
        }
        var body = ChainClient.JSON.createObjectNode().put("clinicId", clinicId);
        body.putArray("shifts")
                .addObject()
                .put("date", day.toString())
                .put("starts", "11:00")
                .put("ends", "12:00");
        chain.post("chain-admin", at.bookingUrl(), "/therapists/" + therapistId + "/shifts", body, race)
                .orThrow();
        return requireNonNull(day.atTime(LocalTime.of(11, 0)).atZone(zone).toInstant());
    }

    private static boolean isOpen(LocalDate day) {
        return List.of(1, 2, 3, 4, 5).contains(day.getDayOfWeek().getValue());
    }

    private Answer post(String client, String path, ObjectNode body, String step) {
        return chain.post(client, at.clinicalRecordUrl(), path, body, step);
    }
}
