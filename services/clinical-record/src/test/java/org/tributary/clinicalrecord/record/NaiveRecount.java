package org.tributary.clinicalrecord.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts a person's record from the stored JSON alone, knowing nothing of the service: slow, and easy to check by eye. */
final class NaiveRecount {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Fact> facts;

    private NaiveRecount(List<Fact> facts) {
        this.facts = facts;
    }

    private record Fact(String type, Instant recordedAt, JsonNode says) {

        boolean is(String name) {
            return type.equals("tributary.clinical-record." + name + ".v1");
        }

        Instant when(String field) {
            return Instant.parse(says.get(field).asString());
        }

        String text(String field) {
            return says.get(field).asString();
        }
    }

    static NaiveRecount of(JdbcClient db) {
        return new NaiveRecount(
                db.sql("select type, recorded_at, convert_from(payload, 'UTF8') as says from event order by position")
                        .query((row, _) -> new Fact(
                                row.getString("type"),
                                row.getTimestamp("recorded_at").toInstant(),
                                JSON.readTree(row.getString("says"))))
                        .list());
    }

    /** What every section holds, as lines in the order of the alphabet. */
    Map<String, List<String>> at(String patient, Instant at, Instant knownAt) {
        var known =
                facts.stream().filter(fact -> !fact.recordedAt.isAfter(knownAt)).toList();
        var records = recordsOf(patient, known);
        var theirs = known.stream()
                .filter(fact -> fact.says.has("patientId") && records.contains(fact.text("patientId")))
                .toList();
        var sections = new TreeMap<String, List<String>>();
        sections.put("records", List.copyOf(records));
        sections.put("screenings", lines(theirs, "PatientScreened", "answeredAt", at, "screeningId", "policyVersion"));
        sections.put("consents", lines(theirs, "ConsentRecorded", "at", at, "purpose", "given", "at"));
        sections.put("gates", lines(theirs, "GateDecided", "decidedAt", at, "patientId", "decidedAt", "windows"));
        sections.put("clearances", lines(theirs, "ClearanceRecorded", "from", at, "permissionId"));
        sections.put("incidents", lines(theirs, "IncidentOpened", "learntAt", at, "incidentId", "sessionId"));
        sections.put("merges", lines(theirs, "PatientMerged", null, at, "mergeId", "from"));
        sections.put("enrolments", enrolments(theirs, at));
        sections.put("findings", findings(theirs, at));
        sections.put("sessions", sessions(theirs, at));
        sections.put("reductions", reductions(theirs, at));
        return sections;
    }

    private static Set<String> recordsOf(String patient, List<Fact> known) {
        var records = new TreeSet<String>();
        records.add(patient);
        for (var fact : known) {
            if (fact.is("PatientMerged") && records.contains(fact.text("patientId"))) {
                records.add(fact.text("from"));
            }
            if (fact.is("MergedInto") && records.contains(fact.text("patientId"))) {
                records.add(fact.text("into"));
            }
        }
        return records;
    }

    private static List<String> lines(
            List<Fact> facts, String type, @Nullable String when, Instant at, String... fields) {
        var lines = new ArrayList<String>();
        for (var fact : facts) {
            if (fact.is(type) && !(when == null ? fact.recordedAt : fact.when(when)).isAfter(at)) {
                var line = new StringBuilder();
                for (var field : fields) {
                    line.append(fact.says.get(field)).append(' ');
                }
                lines.add(line.toString());
            }
        }
        return sorted(lines);
    }

    private static List<String> enrolments(List<Fact> facts, Instant at) {
        var open = new ArrayList<String>();
        for (var fact : facts) {
            if (fact.recordedAt.isAfter(at)) {
                continue;
            }
            if (fact.is("PatientRegistered") || fact.is("PatientEnrolled")) {
                open.add(fact.text("patientId") + " " + fact.text("clinicId"));
            }
            if (fact.is("EnrolmentEnded")) {
                open.remove(fact.text("patientId") + " " + fact.text("clinicId"));
            }
        }
        return sorted(open);
    }

    private static List<String> findings(List<Fact> facts, Instant at) {
        var found = new HashMap<String, String>();
        for (var fact : facts) {
            if (fact.is("FindingRecorded") && !fact.when("since").isAfter(at)) {
                found.put(fact.text("findingId"), fact.text("code"));
            }
            if (fact.is("FindingResolved") && !fact.when("endedAt").isAfter(at)) {
                found.computeIfPresent(fact.text("findingId"), (_, line) -> line + " ended " + fact.when("endedAt"));
            }
        }
        return sorted(found.values());
    }

    private static List<String> sessions(List<Fact> facts, Instant at) {
        var lines = new ArrayList<String>();
        for (var start : facts) {
            if (!start.is("SessionStarted") || start.when("startedAt").isAfter(at)) {
                continue;
            }
            var session = start.text("sessionId");
            var minutes = 0;
            var signed = false;
            var measured = new TreeSet<String>();
            for (var fact : facts) {
                if (!fact.says.has("sessionId") || !fact.text("sessionId").equals(session)) {
                    continue;
                }
                if (fact.is("EvaluationRecorded") || fact.is("ClosingMeasurementsRecorded")) {
                    fact.says
                            .get("measurements")
                            .forEach(
                                    one -> measured.add(one.get("measurementId").asString()));
                }
                if (fact.is("MeasurementAmended") && measured.remove(fact.text("supersedes"))) {
                    measured.add(
                            fact.says.get("correction").get("measurementId").asString());
                }
                if (fact.is("TechniqueApplied")) {
                    minutes += fact.says.get("minutes").asInt();
                }
                if (fact.is("SessionSigned") && !fact.recordedAt.isAfter(at)) {
                    signed = true;
                }
            }
            lines.add(session + " " + minutes + " " + signed + " " + measured);
        }
        return sorted(lines);
    }

    /** Percent reduction of excess of the left leg since the first of the sessions, by the truncated cone. */
    private static List<String> reductions(List<Fact> facts, Instant at) {
        var byStart = new TreeMap<Instant, double[]>();
        var names = new HashMap<Instant, String>();
        for (var start : facts) {
            if (!start.is("SessionStarted") || start.when("startedAt").isAfter(at)) {
                continue;
            }
            for (var fact : facts) {
                if (fact.is("EvaluationRecorded") && fact.text("sessionId").equals(start.text("sessionId"))) {
                    var volumes = new double[2];
                    for (var charted : fact.says.get("measurements")) {
                        var one = corrected(charted, facts);
                        if (one.get("kind").asString().equals("LIMB_GIRTHS")) {
                            volumes[one.get("limb").asString().startsWith("LEFT") ? 0 : 1] = cones(one.get("stations"));
                        }
                    }
                    if (volumes[0] > 0 && volumes[1] > 0) {
                        byStart.put(start.when("startedAt"), volumes);
                        names.put(start.when("startedAt"), start.text("sessionId"));
                    }
                }
            }
        }
        var lines = new ArrayList<String>();
        byStart.forEach((when, now) -> {
            var first = byStart.firstEntry();
            if (!when.equals(first.getKey())) {
                var ev1 = first.getValue()[0] - first.getValue()[1];
                var percent = 100 * (ev1 - (now[0] - now[1])) / ev1;
                lines.add(names.get(when) + " " + "%.6f".formatted(percent));
            }
        });
        return sorted(lines);
    }

    /** As the last amendment says. */
    private static JsonNode corrected(JsonNode charted, List<Fact> facts) {
        var counts = charted;
        for (var fact : facts) {
            if (fact.is("MeasurementAmended")
                    && fact.text("supersedes")
                            .equals(counts.get("measurementId").asString())) {
                counts = fact.says.get("correction");
            }
        }
        return counts;
    }

    /** Stations are measured in any order. */
    private static double cones(JsonNode stations) {
        var upwards = new TreeMap<Double, Double>();
        stations.forEach(one ->
                upwards.put(one.get("distanceCm").asDouble(), one.get("girthCm").asDouble()));
        var sum = 0.0;
        Map.Entry<Double, Double> below = null;
        for (var above : upwards.entrySet()) {
            if (below != null) {
                var c1 = below.getValue();
                var c2 = above.getValue();
                sum += (above.getKey() - below.getKey()) * (c1 * c1 + c1 * c2 + c2 * c2) / (12 * Math.PI);
            }
            below = above;
        }
        return sum;
    }

    static List<String> sorted(Collection<String> lines) {
        return lines.stream().sorted().toList();
    }
}
