package org.tributary.drills.traffic;

import org.tributary.drills.journal.PromisedFact;
import org.tributary.drills.traffic.Caller.Request;
import org.tributary.drills.traffic.Chain.Course;
import org.tributary.drills.traffic.Chain.Patient;
import org.tributary.drills.traffic.Chain.Therapist;
import tools.jackson.databind.node.ObjectNode;

/** What the therapist charts: courses, and sessions from the evaluation to the signature. */
final class Charting {

    private static final String THERAPIST = "therapist";
    private static final String RECORD = "clinical-record";
    private static final String TYPES = "tributary.clinical-record.";

    private final Caller caller;
    private final Chain chain;
    private final Calendar calendar;

    Charting(Caller caller, Chain chain, Calendar calendar) {
        this.caller = caller;
        this.chain = chain;
        this.calendar = calendar;
    }

    void openCourse(Patient patient) throws InterruptedException {
        var type = TYPES + "CourseOpened.v1";
        var body = Bodies.object()
                .put("clinicId", patient.clinic().clinicId())
                .put("condition", "LYMPHEDEMA")
                .put("laterality", "UNILATERAL")
                .put("plannedSessions", 10);
        body.putArray("limbs").add("LEFT_LEG");
        body.putArray("goals").add("OPEN_ALTERNATIVE_PATHWAYS");
        var path = "/patients/" + patient.patientId() + "/courses";
        var answer = caller.ask(
                new Request("open-course", THERAPIST, RECORD, path, body, type),
                ok -> new PromisedFact(RECORD, ok.text("courseId"), type, body));
        if (answer.ok()) {
            chain.courses.add(new Course(answer.text("courseId"), patient));
        }
    }

    /** A whole session, as far as each step is acknowledged; some are left unsigned. */
    void chart(Course course, Therapist signing) throws InterruptedException {
        var sessionId = start(course, signing);
        if (sessionId.isEmpty()) {
            return;
        }
        var random = caller.random();
        var charted = record(sessionId, "evaluation", "EvaluationRecorded.v1", Bodies.evaluation(random));
        for (var nr = random.nextInt(1, 3); charted && nr > 0; nr--) {
            charted = record(sessionId, "techniques", "TechniqueApplied.v1", technique(30));
        }
        if (charted && random.nextBoolean()) {
            charted =
                    record(sessionId, "closing-measurements", "ClosingMeasurementsRecorded.v1", Bodies.closing(random));
        }
        if (charted && random.nextInt(10) > 0) {
            record(sessionId, "signature", "SessionSigned.v1", Bodies.object());
        }
    }

    private String start(Course course, Therapist therapist) throws InterruptedException {
        var type = TYPES + "SessionStarted.v1";
        var body = Bodies.object()
                .put("therapistId", therapist.therapistId())
                .put("kind", "TREATMENT")
                .put("startedAt", calendar.past(caller.random()).toString());
        var answer = caller.ask(
                new Request(
                        "start-session", THERAPIST, RECORD, "/courses/" + course.courseId() + "/sessions", body, type),
                ok -> new PromisedFact(
                        RECORD, ok.text("sessionId"), type, body.deepCopy().put("courseId", course.courseId())));
        return answer.ok() ? answer.text("sessionId") : "";
    }

    private boolean record(String sessionId, String step, String event, ObjectNode body) throws InterruptedException {
        return caller.ask(
                        new Request(
                                step, THERAPIST, RECORD, "/sessions/" + sessionId + "/" + step, body, TYPES + event),
                        _ -> new PromisedFact(RECORD, sessionId, TYPES + event, body))
                .ok();
    }

    private ObjectNode technique(int minutes) {
        return Bodies.object()
                .put("technique", Chain.any(Bodies.TECHNIQUES, caller.random()))
                .put("region", "LEFT_LEG")
                .put("minutes", minutes + caller.random().nextInt(15))
                .put("pressure", "LIGHT");
    }
}
