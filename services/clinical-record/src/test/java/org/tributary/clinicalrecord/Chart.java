package org.tributary.clinicalrecord;

import static org.tributary.platform.testkit.Api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.clinicalrecord.policy.ClinicalPolicies;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;

/** What a clinic's people send while they register, screen and chart. */
public record Chart(ClinicId clinic, Api desk, Api therapist) {

    public static Map<String, Object> person(ClinicId clinic, String family, String birthDate) {
        return json(
                "clinicId", clinic.toString(),
                "name", json("family", family, "given", List.of("Aoife")),
                "birthDate", birthDate,
                "sex", "FEMALE",
                "contact", json("phone", "+353 1 555 0100"));
    }

    /** A patient, by the location of theirs. */
    public String register(String family) {
        return desk.post("/patients", person(clinic, family, "1971-05-14"))
                .expect(201)
                .location();
    }

    public static Map<String, Object> fullForm(String answeredAt, String question, String answer) {
        var answers = json();
        ClinicalPolicies.first().questions().keySet().forEach(asked -> answers.put(asked, "NO"));
        answers.put(question, answer);
        return json("kind", "FULL", "answeredAt", answeredAt, "answers", answers, "conditions", List.of("LYMPHEDEMA"));
    }

    public Answer screen(String patient, String answeredAt) {
        return desk.post(patient + "/screenings", fullForm(answeredAt, "bloodThinner", "NO"))
                .expect(201);
    }

    public static Map<String, Object> course(ClinicId clinic) {
        return json(
                "clinicId",
                clinic.toString(),
                "condition",
                "LYMPHEDEMA",
                "limbs",
                List.of("LEFT_LEG"),
                "laterality",
                "UNILATERAL",
                "goals",
                List.of("OPEN_ALTERNATIVE_PATHWAYS"),
                "plannedSessions",
                10);
    }

    /** What a patient says about being treated. */
    public Answer consent(String patient, boolean given, String at) {
        return desk.post(patient + "/consents", json("purpose", "TREATMENT", "given", given, "at", at))
                .expect(201);
    }

    /** Of a patient who has just consented to being treated. */
    public String openCourse(String patient) {
        consent(patient, true, "2026-03-01T09:00:00Z");
        return openCourseWithoutConsent(patient);
    }

    public String openCourseWithoutConsent(String patient) {
        return therapist.post(patient + "/courses", course(clinic)).expect(201).location();
    }

    public static Map<String, Object> visit(TherapistId therapist, String kind, String startedAt) {
        return json("therapistId", therapist.toString(), "kind", kind, "startedAt", startedAt);
    }

    public String startSession(String course, TherapistId by, String kind, String startedAt) {
        return therapist
                .post(course + "/sessions", visit(by, kind, startedAt))
                .expect(201)
                .location();
    }

    /** Girths of a limb at stations given as distance, girth, distance, girth, … in cm. */
    public static Map<String, Object> girths(String limb, double... distancesAndGirths) {
        var stations = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < distancesAndGirths.length; i += 2) {
            stations.add(json("distanceCm", distancesAndGirths[i], "girthCm", distancesAndGirths[i + 1]));
        }
        return json(
                "kind", "LIMB_GIRTHS",
                "limb", limb,
                "landmark", "FLOOR",
                "method", "TAPE_FRUSTUM",
                "stations", stations,
                "position", "SUPINE");
    }

    public static Map<String, Object> pain(int score) {
        return json("kind", "PAIN_NRS", "score", score);
    }

    /** What an evaluation must hold for {@link #course}: how the left leg is swollen. */
    public static Map<String, Object> swelling() {
        return json("kind", "PITTING", "limb", "LEFT_LEG", "depthMm", 3, "seconds", 10);
    }

    @SafeVarargs
    public final Answer evaluate(String session, Map<String, Object>... measurements) {
        return therapist.post(session + "/evaluation", json("measurements", List.of(measurements)));
    }

    public Answer apply(String session, Technique technique, int minutes) {
        return therapist.post(
                session + "/techniques",
                json("technique", technique, "region", "LEFT_LEG", "minutes", minutes, "pressure", "LIGHT"));
    }
}
