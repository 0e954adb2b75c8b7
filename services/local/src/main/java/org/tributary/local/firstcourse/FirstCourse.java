package org.tributary.local.firstcourse;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.tributary.local.Addresses;
import org.tributary.local.signin.ManagersClinic;
import tools.jackson.databind.JsonNode;

/**
 * Plays the first course on a running system: a referral goes in at one end and a clinic's swelling reduction comes out at
 * the other. It looks up before it makes, so that playing it twice changes nothing the second time.
 */
public final class FirstCourse {

    private static final Duration PROJECTED_WITHIN = Duration.ofMinutes(2);

    private final Addresses at;
    private final Consumer<String> narration;
    private final Clock clock;
    private final ChainClient chain;
    private final Story story = Story.read();

    public FirstCourse(Addresses at, Consumer<String> narration, Clock clock) {
        this.at = at;
        this.narration = narration;
        this.clock = clock;
        this.chain = new ChainClient(at.issuerUrl());
    }

    /** Plays it on the system of this machine, whose sign-in is told that the clinic is the manager's. */
    public static Played playHere(Path signIn, Addresses at, Consumer<String> narration) {
        var played = new FirstCourse(at, narration, Clock.systemUTC()).play();
        new ManagersClinic(signIn).is(played.clinicId());
        return played;
    }

    /**
     * What was played.
     *
     * @param clinicId the clinic whose page shows the curve
     * @param patientId the patient whose record an auditor may read
     * @param courseId the course of ten sessions
     * @param curve the course as {@code outcomes} computed it
     */
    public record Played(String clinicId, String patientId, String courseId, JsonNode curve) {}

    /** Plays it to its end. */
    public Played play() {
        var house = new House(chain, at, narration, story);
        var clinic = house.clinic();
        var zone = ZoneId.of(clinic.get("zone").asString());
        var clinicId = clinic.get("clinicId").asString();
        var therapistId = house.therapist();
        var desk = new FrontDesk(chain, at, narration, story, clock);
        var referralId = desk.referral(house.partner());
        var patientId = desk.patient(clinicId);
        var who = new Charting.Who(clinicId, patientId, therapistId, referralId);
        desk.accept(who);
        desk.askForConsent(patientId);
        desk.screenForTheCourse(patientId);
        new Diary(chain, at, narration, clock, house, desk).book(who, zone);
        var courseId = new Charting(chain, at, narration, story, zone).chart(who);
        var curve = curveOf(courseId);
        narration.accept("");
        narration.accept("Left leg, excess volume over the right leg, and its reduction since the first session:");
        narration.accept(SwellingCurve.of(curve));
        narration.accept(
                "The clinic's dashboard: " + at.outcomesUrl() + "/clinics/" + clinicId + "  (operator@demo, local)");
        return new Played(clinicId, patientId, courseId, curve);
    }

    /** The projection follows the record; this waits until it has all sessions. */
    private JsonNode curveOf(String courseId) {
        var untilProjected = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(Long.MAX_VALUE)
                .delay(Duration.ofMillis(200))
                .timeout(PROJECTED_WITHIN)
                .build());
        try {
            return untilProjected.execute(() -> {
                var course = chain.get("operator", at.outcomesUrl(), "/api/courses/" + courseId)
                        .orThrow();
                if (course.path("points").size() < story.numberOfSessions()) {
                    throw new Answer.UnexpectedAnswer(
                            "outcomes has " + course.path("points").size() + " sessions so far");
                }
                return course;
            });
        } catch (RetryException e) {
            throw new Answer.UnexpectedAnswer(
                    "The outcome did not appear: " + e.getCause().getMessage());
        }
    }
}
