package org.tributary.booking;

import static org.tributary.platform.testkit.Api.json;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.TestTokens;

/** A chain with clinics and staff, made over HTTP as the chain's own programs would. */
public final class Chain {

    /** The day after {@link AMondayMorning}. */
    public static final String TUESDAY = "2026-07-07";

    private final Api api;

    public Chain(Api api) {
        this.api = api;
    }

    /** A clinic in Dublin, open on weekdays from 8 to 19. */
    public Clinic openClinic(String... rooms) {
        return openClinic(json(), rooms);
    }

    /** The same with something more. */
    public Clinic openClinic(Map<String, Object> more, String... rooms) {
        var week = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                .map(day -> json("day", day, "opens", "08:00", "closes", "19:00"))
                .toList();
        var clinic = json("name", "North", "zone", "Europe/Dublin", "openingHours", week, "rooms", List.of(rooms));
        clinic.putAll(more);
        var opened = admin().post("/clinics", clinic).expect(201);
        var made = opened.at("/rooms")
                .valueStream()
                .map(room -> RoomId.of(room.at("/roomId").asString()))
                .toList();
        return new Clinic(ClinicId.of(opened.text("/clinicId")), made);
    }

    /** A therapist certified for light stroking and drainage, at the clinic on Tuesday from 8 to 19. */
    public TherapistId hireAt(Clinic clinic) {
        var therapist = hire(Technique.LIGHT_STROKING, Technique.LYMPHATIC_DRAINAGE);
        plan(therapist, clinic, "08:00", "19:00").expect(200);
        return therapist;
    }

    public TherapistId hire(Technique... techniques) {
        var certificates = Arrays.stream(techniques)
                .map(technique -> json("technique", technique, "number", "VMT-1", "validUntil", "2027-12-31"))
                .toList();
        var hired = admin().post("/therapists", json("displayName", "M. Okafor", "certificates", certificates))
                .expect(201);
        return TherapistId.of(hired.text("/therapistId"));
    }

    public Answer certify(TherapistId therapist, Technique technique) {
        return admin().post(
                        "/therapists/" + therapist + "/certificates",
                        json("technique", technique, "number", "VMT-2", "validUntil", "2027-12-31"));
    }

    public Answer plan(TherapistId therapist, Clinic clinic, String starts, String ends) {
        var shift = json("date", TUESDAY, "starts", starts, "ends", ends);
        return admin().post(
                        "/therapists/" + therapist + "/shifts",
                        json("clinicId", clinic.id().toString(), "shifts", List.of(shift)));
    }

    public Api admin() {
        return api.as(TestTokens.of("chain-admin"));
    }

    public Api frontDeskOf(Clinic clinic) {
        return api.as(TestTokens.of("front-desk", clinic.id()));
    }

    /** A clinic and its rooms, in the order of their names. */
    public record Clinic(ClinicId id, List<RoomId> rooms) {

        public RoomId room() {
            return rooms.getFirst();
        }
    }

    /** An evaluation of an hour on Tuesday at this time of Dublin, which is an hour ahead of UTC. */
    public static Map<String, Object> evaluation(Clinic clinic, TherapistId therapist, PatientId patient, int hour) {
        return json(
                "clinicId", clinic.id().toString(),
                "therapistId", therapist.toString(),
                "patientId", patient.toString(),
                "kind", "EVALUATION",
                "startsAt", "%sT%02d:00:00Z".formatted(TUESDAY, hour - 1),
                "duration", "PT60M");
    }

    /** The same as a treatment with these techniques. */
    public static Map<String, Object> treatment(Map<String, Object> visit, Technique... techniques) {
        return with(with(visit, "kind", "TREATMENT"), "techniques", List.of(techniques));
    }

    /** The same in a room. */
    public static Map<String, Object> in(RoomId room, Map<String, Object> visit) {
        return with(visit, "roomId", room.toString());
    }

    /** The same with something else. */
    public static Map<String, Object> with(Map<String, Object> visit, String name, Object value) {
        var changed = json();
        changed.putAll(visit);
        changed.put(name, value);
        return changed;
    }
}
