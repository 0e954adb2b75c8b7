package org.tributary.outcomes;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.Event;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The constructed course of ten sessions as the facts that the other services publish of it. */
public final class FirstCourse {

    /** When all of it came into the books, after its last session. */
    public static final Instant CHARTED_AT = Instant.parse("2026-04-13T08:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BigDecimal PI = new BigDecimal("3.141592653589793238462643383279503");
    private static final MathContext PRECISELY = MathContext.DECIMAL128;

    private final JsonNode story = read();
    private final int clinicNr;
    private final int nr;
    private final ClinicId clinic;
    private final CourseId course;
    private final PatientId patient;
    private final TherapistId therapist;

    /** The course as it was told. */
    public FirstCourse() {
        this(1, 1);
    }

    /** The course of the {@code nr}th patient of a clinic: the first as it was told, each other with a recovery of its own. */
    public FirstCourse(int clinicNr, int nr) {
        this.clinicNr = clinicNr;
        this.nr = nr;
        this.clinic = new ClinicId(id(clinicNr, 0, 1));
        this.therapist = new TherapistId(id(clinicNr, 0, 2));
        this.course = new CourseId(id(clinicNr, nr, 3));
        this.patient = new PatientId(id(clinicNr, nr, 4));
    }

    public ClinicId clinic() {
        return clinic;
    }

    public CourseId course() {
        return course;
    }

    public TherapistId therapist() {
        return therapist;
    }

    public PatientId patient() {
        return patient;
    }

    public int sessions() {
        return story.path("sessions").size();
    }

    public Event clinicOpened() {
        var name = clinicNr == 1 ? story.path("clinic").path("name").asString() : "Quay Road";
        return new ClinicOpened(clinic, name, zone(), List.of(), List.of(), null);
    }

    public Event courseOpened() {
        var c = story.path("course");
        return new CourseOpened(
                course,
                patient,
                clinic,
                Condition.valueOf(c.path("condition").asString()),
                List.of(Limb.valueOf(c.path("limbs").path(0).asString())),
                Laterality.valueOf(c.path("laterality").asString()),
                List.of(Goal.OPEN_ALTERNATIVE_PATHWAYS),
                null,
                c.path("plannedSessions").asInt());
    }

    /** What was told of the session with this number, in order. */
    public List<Event> session(int number) {
        var session = story.path("sessions").path(number - 1);
        var id = new SessionId(id(clinicNr, nr, 100 + number));
        var events = new ArrayList<Event>();
        events.add(new SessionStarted(
                id,
                course,
                patient,
                clinic,
                therapist,
                VisitKind.valueOf(session.path("kind").asString()),
                startOf(number),
                null));
        events.add(new EvaluationRecorded(id, course, patient, clinic, measurements(session, number)));
        for (var applied : session.path("techniques")) {
            events.add(new TechniqueApplied(
                    id,
                    course,
                    patient,
                    clinic,
                    Technique.valueOf(applied.path("technique").asString()),
                    BodyRegion.valueOf(applied.path("region").asString()),
                    applied.path("minutes").asInt(),
                    Pressure.valueOf(applied.path("pressure").asString())));
        }
        events.add(new SessionSigned(id, course, patient, clinic, therapist));
        return events;
    }

    public Instant startOf(int number) {
        var session = story.path("sessions").path(number - 1);
        return LocalDateTime.parse(session.path("date").asString() + "T"
                        + session.path("localStart").asString())
                .atZone(zone())
                .toInstant();
    }

    /** A limb's volume by plain decimal arithmetic: Σ h·(C1² + C1·C2 + C2²)/(12π). */
    public BigDecimal volume(int number, Limb limb) {
        var stations = new ArrayList<JsonNode>();
        for (var measured : story.path("sessions").path(number - 1).path("evaluation")) {
            if (measured.path("limb").asString("").equals(limb.name()) && measured.has("stations")) {
                measured.path("stations").forEach(stations::add);
            }
        }
        stations.sort(Comparator.comparing(station -> decimal(station, "distanceCm")));
        var sum = BigDecimal.ZERO;
        for (var i = 1; i < stations.size(); i++) {
            var c1 = decimal(stations.get(i - 1), "girthCm");
            var c2 = decimal(stations.get(i), "girthCm");
            var height = decimal(stations.get(i), "distanceCm").subtract(decimal(stations.get(i - 1), "distanceCm"));
            sum = sum.add(height.multiply(c1.pow(2).add(c1.multiply(c2)).add(c2.pow(2))));
        }
        return sum.divide(PI.multiply(BigDecimal.valueOf(12)), PRECISELY);
    }

    public BigDecimal excess(int number) {
        return volume(number, Limb.LEFT_LEG).subtract(volume(number, Limb.RIGHT_LEG));
    }

    /** 100·(EV1 - EV2)/EV1. */
    public BigDecimal percentReduction(int number) {
        return percentOf(excess(1).subtract(excess(number)), excess(1));
    }

    /** 100·(A1 - A2)/A1. */
    public BigDecimal percentVolumeReduction(int number) {
        var baseline = volume(1, Limb.LEFT_LEG);
        return percentOf(baseline.subtract(volume(number, Limb.LEFT_LEG)), baseline);
    }

    public int pain(int number) {
        for (var measured : story.path("sessions").path(number - 1).path("evaluation")) {
            if (measured.path("kind").asString().equals("PAIN_NRS")) {
                return measured.path("score").asInt();
            }
        }
        throw new IllegalArgumentException("No pain at session " + number);
    }

    private List<Measurement> measurements(JsonNode session, int number) {
        var measurements = new ArrayList<Measurement>();
        for (var measured : session.path("evaluation")) {
            var whole = (ObjectNode) measured.deepCopy();
            whole.put(
                    "measurementId",
                    id(clinicNr, nr, 1000 * number + measurements.size()).toString());
            if (measured.path("limb").asString("").equals("LEFT_LEG")) {
                scale(whole.path("stations"), recovery(number));
            }
            measurements.add(JSON.treeToValue(whole, Measurement.class));
        }
        return measurements;
    }

    /** Recoveries of the others go up and down from the first one's, by some per mille of girth a session. */
    private double recovery(int number) {
        var steps = (nr % 2 == 0 ? nr : -nr) / 2;
        return 1 + 0.0007 * steps * (number - 1);
    }

    private static void scale(JsonNode stations, double factor) {
        for (var station : stations) {
            ((ObjectNode) station).put("girthCm", station.path("girthCm").asDouble() * factor);
        }
    }

    private ZoneId zone() {
        return ZoneId.of(story.path("clinic").path("zone").asString());
    }

    private static BigDecimal percentOf(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, PRECISELY);
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        return new BigDecimal(node.path(name).asString());
    }

    private static UUID id(int clinicNr, int nr, int thing) {
        return UUID.fromString("00000000-%04d-7000-8%03d-%012d".formatted(clinicNr, nr, thing));
    }

    private static JsonNode read() {
        try (var in = requireNonNull(FirstCourse.class.getResourceAsStream("/first-course.json"))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
