package org.tributary.booking.appointment;

import static org.tributary.booking.Chain.TUESDAY;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.with;
import static org.tributary.platform.testkit.Api.json;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tributary.booking.Chain;
import org.tributary.booking.Chain.Clinic;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;

/** Whatever people do at the desks of a clinic, drawn from a seed: what one does is done to what others have done. */
final class Bustle {

    private final Chain chain;
    private final Clinic clinic;
    private final List<TherapistId> staff;
    private final List<PatientId> patients;
    private final Queue<String> booked = new ConcurrentLinkedQueue<>();
    private final Queue<String> series = new ConcurrentLinkedQueue<>();

    Bustle(Chain chain, Clinic clinic, List<TherapistId> staff, List<PatientId> patients) {
        this.chain = chain;
        this.clinic = clinic;
        this.staff = staff;
        this.patients = patients;
    }

    /** What somebody does at a desk. */
    interface Act {

        Answer at(Api desk);
    }

    Act anything(Random random) {
        var startsAt = TUESDAY + "T" + LocalTime.of(7, 0).plusMinutes(15L * random.nextInt(40)) + ":00Z";
        var lot = random.nextInt(100);
        if (lot < 45) {
            return book(startsAt, random);
        }
        if (lot < 52) {
            return bookSeries(random);
        }
        if (lot < 58) {
            var anew = json("from", TUESDAY, "phases", phases(random));
            return desk -> onOneOf(series, desk, "replanning", anew);
        }
        if (lot < 76) {
            return desk -> onOneOf(booked, desk, "rescheduling", json("startsAt", startsAt));
        }
        if (lot < 90) {
            return desk -> onOneOf(booked, desk, "cancellation", json("by", "PATIENT"));
        }
        return lot < 97 ? desk -> onOneOf(booked, desk, "undo", json()) : close(startsAt);
    }

    private Act book(String startsAt, Random random) {
        var visit = with(
                with(evaluation(clinic, any(staff, random), any(patients, random), 10), "startsAt", startsAt),
                "duration",
                "PT" + (30 + 15 * random.nextInt(5)) + "M");
        return desk -> remembered(desk.post("/appointments", visit), booked);
    }

    private Act bookSeries(Random random) {
        var wish = json(
                "patientId", any(patients, random).toString(),
                "clinicId", clinic.id().toString(),
                "techniques", List.of("LIGHT_STROKING"),
                "duration", "PT" + (30 + 15 * random.nextInt(5)) + "M",
                "starts", TUESDAY,
                "phases", phases(random));
        return desk -> remembered(desk.post("/series", wish), series);
    }

    /** A few visits, one each day. */
    private static List<Map<String, Object>> phases(Random random) {
        return List.of(json("sessions", 1 + random.nextInt(3), "every", "P1D"));
    }

    private Act close(String startsAt) {
        var closure = json("from", startsAt, "to", startsAt.replace(":00Z", ":30Z"), "reason", "Fire drill");
        return _ -> chain.admin().post("/clinics/" + clinic.id() + "/closures", closure);
    }

    private static Answer remembered(Answer answer, Queue<String> made) {
        if (answer.status() == 201) {
            made.add(answer.location());
        }
        return answer;
    }

    /** The oldest one goes to the end of the line; before there is any, there is only the agenda to look at. */
    private static Answer onOneOf(Queue<String> made, Api desk, String act, Map<String, Object> body) {
        var location = made.poll();
        if (location == null) {
            return desk.get("/appointments");
        }
        made.add(location);
        return desk.post(location + "/" + act, body);
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
