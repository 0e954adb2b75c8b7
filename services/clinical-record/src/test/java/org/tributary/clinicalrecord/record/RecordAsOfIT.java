package org.tributary.clinicalrecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.girths;
import static org.tributary.clinicalrecord.Chart.pain;
import static org.tributary.platform.testkit.Api.json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.clinicalrecord.policy.PolicyDocuments;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;
import tools.jackson.databind.JsonNode;

/** A record with late facts, a merge and a changed policy, read at any instant on both axes. */
@IntegrationTest
@Import(MovableClock.InThisService.class)
class RecordAsOfIT {

    private static final Instant APRIL_10 = Instant.parse("2026-04-10T08:00:00Z");
    private static final Instant APRIL_13 = Instant.parse("2026-04-13T08:00:00Z");

    private final Api api;
    private final JdbcClient db;
    private final MovableClock clock;
    private final Booking booking;
    private final ClinicId north;
    private final ClinicId south;
    private final TherapistId okafor;
    private final Chart chart;
    private final List<Instant> known = new ArrayList<>();

    RecordAsOfIT(Api api, TopicSettings topics, JdbcClient db, MovableClock clock) {
        this.api = api;
        this.db = db;
        this.clock = clock;
        booking = new Booking(topics);
        north = booking.openClinic();
        south = booking.openClinic();
        okafor = booking.hire("therapist", Technique.LIGHT_STROKING);
        chart = new Chart(north, someone("dora", "front-desk", north), someone("therapist", "therapist", north));
        clock.moveTo(APRIL_10);
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_record_with_a_correction_read_at_five_instants_on_both_axes_equals_a_naive_recount_of_the_events() {
        var asha = aHistory("Nugent");
        clock.moveTo(known.getLast().plusSeconds(60));
        var ats = List.of(
                Instant.parse("2026-03-05T00:00:00Z"),
                Instant.parse("2026-03-06T10:00:00Z"),
                Instant.parse("2026-04-10T08:00:00Z"),
                Instant.parse("2026-04-13T08:00:00Z"),
                known.getLast());
        var recount = NaiveRecount.of(db);

        for (var at : ats) {
            for (var knownAt : known) {
                var record = chart.therapist()
                        .get(asha + "/record?limit=200&at=" + at + "&knownAt=" + knownAt)
                        .expect(200)
                        .json();
                assertThat(sections(record))
                        .as("as it stood %s, as it was known %s", at, knownAt)
                        .isEqualTo(recount.at(id(asha), at, knownAt));
            }
        }
        assertThat(recount.at(id(asha), known.getLast(), known.getLast()).get("reductions"))
                .isNotEmpty();
        assertThat(recount.at(id(asha), known.getLast(), known.getLast()).get("incidents"))
                .isNotEmpty();
    }

    @Test
    void pages_and_tags_and_everything_at_once_say_the_same() throws Exception {
        var asha = aHistory("Oakley");
        clock.moveTo(known.getLast().plusSeconds(60));
        var whole = chart.therapist().get(asha + "/record?limit=200").expect(200);
        assertThat(whole.at("/next").isNull()).isTrue();

        var seen = new ArrayList<String>();
        var query = "?limit=2";
        while (true) {
            var page = chart.therapist().get(asha + "/record" + query).expect(200);
            var before = seen.size();
            for (var section : List.of("gates", "screenings", "sessions")) {
                page.at("/" + section).forEach(entry -> seen.add(entry.toString()));
            }
            assertThat(seen.size() - before).isBetween(1, 2);
            assertThat(page.at("/courses")).isEqualTo(whole.at("/courses"));
            if (page.at("/next").isNull()) {
                break;
            }
            query = "?limit=2&after=" + page.text("/next");
        }
        var all = new ArrayList<String>();
        for (var section : List.of("gates", "screenings", "sessions")) {
            whole.at("/" + section).forEach(entry -> all.add(entry.toString()));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);

        chart.therapist()
                .with("If-None-Match", whole.header("ETag"))
                .get(asha + "/record?limit=200")
                .expect(304);

        var export = chart.therapist().get(asha + "/export").expect(200);
        assertThat(export.at("/record")).isEqualTo(whole.json());
        assertThat(export.at("/facts").size()).isEqualTo(factsOf(asha));
        assertThat(export.at("/facts")
                        .valueStream()
                        .map(fact -> fact.get("position").asLong()))
                .isSorted();
        assertThat(export.at("/facts").toString()).contains("Oakley-Žižek", "Dr Ada Quinn");
        assertThat(export.at("/facts/0/by").asString()).isEqualTo("dora");
        assertThat(export.at("/facts/0/type").asString()).isEqualTo("tributary.clinical-record.PatientRegistered.v1");

        var paper = printed(asha);
        assertThat(paper)
                .contains("Oakley-Žižek", "1971-05-14")
                .contains("left leg", "24.0 cm at 10.0 cm", "tape frustum from floor")
                .contains("excess reduction", "measurement-3", "100·(EV1 - EV2)/EV1")
                .contains("6 of 10", "anticoagulant", "Dr Ada Quinn")
                .contains("not interpretable");
        assertThat(paper.toLowerCase(Locale.ROOT))
                .doesNotContain("relief", "toxin", "healed", "effective", "thanks to", "improved by");
    }

    @ParameterizedTest
    @CsvSource({
        "Ahern, ?at=2999-01-01T00:00:00Z, 422, not-yet",
        "Brady, ?knownAt=2999-01-01T00:00:00Z, 422, not-yet",
        "Casey, ?at=yesterday, 400, invalid-request",
        "Daly, ?knownAt=2026-04-10, 400, invalid-request",
        "Egan, ?limit=0, 400, invalid-request",
        "Feeney, ?limit=201, 400, invalid-request",
        "Grady, ?limit=many, 400, invalid-request",
        "Healy, ?after=somewhere, 400, invalid-request",
        "Irwin, ?after=2026-04-10T08:00:00Z_1, 400, invalid-request",
    })
    void what_cannot_be_asked_is_refused_by_its_field(String family, String query, int status, String problem) {
        var refused = chart.therapist()
                .get(chart.register(family) + "/record" + query)
                .expectProblem(status, problem);

        var field = query.substring(1, query.indexOf('='));
        assertThat(status == 422 ? refused.text("/field") : refused.text("/errors/0/field"))
                .isEqualTo(field);
    }

    @Test
    void only_who_treats_the_patient_reads_prints_or_exports() {
        var asha = chart.register("Rafferty");
        var elsewhere = someone("ted", "therapist", south);
        for (var path : List.of("/record", "/export")) {
            elsewhere.get(asha + path).expectProblem(404, "not-found");
            someone("olga", "operator", north).get(asha + path).expectProblem(403, "forbidden");
            chart.desk().get(asha + path).expect(200);
        }
        elsewhere.with("Accept", "application/pdf").get(asha + "/record").expectProblem(404, "not-found");
    }

    @Test
    void a_record_that_was_merged_by_mistake_is_shown_to_those_who_treat_it_only() {
        var asha = chart.register("Scully");
        var other = someone("sid", "front-desk", south)
                .post("/patients", Chart.person(south, "Skully", "1971-05-14"))
                .expect(201)
                .location();
        someone("sid", "front-desk", south)
                .post(other + "/screenings", Chart.fullForm("2026-03-03T09:30:00Z", "bloodThinner", "YES"))
                .expect(201);
        chart.desk().post(other + "/enrolments", json("clinicId", north)).expect(201);
        var merge = merged(asha, other);
        var together = lastRecorded();
        var undoing = chart.desk()
                .post(merge.location() + "/undoing", json("reason", "Two sisters"))
                .expect(202);
        manager()
                .post("/approvals/" + undoing.text("/approvalId") + "/approval")
                .expect(200);
        chart.desk()
                .post(other + "/enrolments/" + north + "/ending", json("reason", "ENROLLED_IN_ERROR"))
                .expect(200);
        clock.moveTo(together.plusSeconds(60));

        var then = asha + "/record?knownAt=" + together;
        assertThat(chart.therapist().get(then).expect(200).at("/records").size())
                .isEqualTo(1);
        assertThat(chart.therapist().get(then).expect(200).at("/screenings").size())
                .isZero();
        assertThat(someone("ted", "therapist", south)
                        .get(then)
                        .expect(200)
                        .at("/records")
                        .size())
                .isEqualTo(2);
    }

    /** Late facts, a merge, a changed policy, a correction; after each step it is noted how far the log was. */
    private String aHistory(String family) {
        var asha = chart.register(family);
        var other = chart.register(family.substring(0, family.length() - 1));
        chart.screen(asha, "2026-03-03T09:30:00Z");
        var course = chart.openCourse(asha);
        var first = chart.startSession(course, okafor, "TREATMENT", "2026-03-06T10:00:00Z");
        chart.evaluate(
                        first,
                        girths("LEFT_LEG", 10, 24, 14, 28, 18, 31),
                        girths("RIGHT_LEG", 18, 26, 14, 24, 10, 22),
                        pain(6))
                .expect(200);
        chart.apply(first, Technique.LIGHT_STROKING, 30).expect(200);
        chart.therapist()
                .post(first + "/closing-measurements", json("measurements", List.of(pain(3))))
                .expect(200);
        chart.therapist().post(first + "/signature").expect(200);
        known.add(lastRecorded());

        var second = chart.startSession(course, okafor, "EVALUATION", "2026-04-09T10:00:00Z");
        chart.evaluate(
                        second,
                        girths("LEFT_LEG", 10, 24, 14, 27, 18, 30),
                        girths("RIGHT_LEG", 10, 22, 14, 24, 18, 26),
                        pain(4))
                .expect(200);
        finding(other, "ANTICOAGULANT", "2026-03-05").expect(201);
        known.add(lastRecorded());

        merged(asha, other);
        known.add(lastRecorded());

        clock.moveTo(APRIL_13);
        changePolicy("2026-12-" + family);
        var asthma = finding(asha, "ASTHMA", "2026-03-01").expect(201);
        var cleared = chart.therapist().post(asha + "/clearances", clearance()).expect(202);
        someone("lena", "clinical-lead", null)
                .post("/approvals/" + cleared.text("/approvalId") + "/approval")
                .expect(200);
        known.add(lastRecorded());

        chart.therapist().post(asthma.location() + "/resolution", json()).expect(200);
        var wrong = chart.therapist()
                .get(second)
                .expect(200)
                .at("/evaluation")
                .valueStream()
                .filter(one -> one.path("limb").asString("").equals("LEFT_LEG"))
                .findFirst()
                .orElseThrow()
                .get("measurementId")
                .asString();
        chart.therapist()
                .post(
                        second + "/amendments",
                        json(
                                "supersedes",
                                wrong,
                                "correction",
                                json("measurement", girths("LEFT_LEG", 10, 23, 14, 26, 18, 29)),
                                "reason",
                                "The tape was twisted"))
                .expect(200);
        chart.desk()
                .post(asha + "/changes", json("name", json("family", family + "-Žižek", "given", List.of("Aoife"))))
                .expect(200);
        known.add(lastRecorded());
        return asha;
    }

    private void changePolicy(String version) {
        var policy = someone("ada", "chain-admin", null)
                .post("/policies", json("document", PolicyDocuments.relaxed(version)))
                .expect(201)
                .location();
        var asked = someone("ada", "chain-admin", null)
                .post(policy + "/ratification", json("effectiveFrom", "2026-04-13"))
                .expect(202);
        someone("lena", "clinical-lead", null)
                .post("/approvals/" + asked.text("/approvalId") + "/approval")
                .expect(200);
    }

    private Answer merged(String survivor, String from) {
        var asked =
                chart.desk().post(survivor + "/merges", json("from", id(from))).expect(202);
        manager().post("/approvals/" + asked.text("/approvalId") + "/approval").expect(200);
        return asked;
    }

    private Api manager() {
        return someone("mia", "clinic-manager", north);
    }

    private Answer finding(String patient, String code, String since) {
        return chart.therapist().post(patient + "/findings", json("code", code, "since", since, "source", "PATIENT"));
    }

    private static Map<String, Object> clearance() {
        return json(
                "clears", List.of("ANTICOAGULANT"),
                "clinician", json("name", "Dr Ada Quinn", "registration", "IMC-4711"),
                "from", "2026-04-01",
                "until", "2026-05-31",
                "evidence", "letter-19.pdf");
    }

    /** What an answer holds, in the words of the recount. */
    private static Map<String, List<String>> sections(JsonNode record) {
        var sections = new TreeMap<String, List<String>>();
        sections.put(
                "records",
                NaiveRecount.sorted(record.get("records")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()));
        for (var section : Map.of(
                        "screenings", List.of("screeningId", "policyVersion"),
                        "consents", List.of("purpose", "given", "at"),
                        "gates", List.of("patientId", "decidedAt", "windows"),
                        "clearances", List.of("permissionId"),
                        "incidents", List.of("incidentId", "sessionId"),
                        "merges", List.of("mergeId", "from"))
                .entrySet()) {
            sections.put(section.getKey(), lines(record.get(section.getKey()), section.getValue()));
        }
        sections.put(
                "enrolments",
                NaiveRecount.sorted(record.get("enrolments")
                        .valueStream()
                        .filter(one -> one.get("endedAt").isNull())
                        .map(one -> one.get("patientId").asString() + " "
                                + one.get("clinicId").asString())
                        .toList()));
        sections.put(
                "findings",
                NaiveRecount.sorted(record.get("findings")
                        .valueStream()
                        .map(one -> one.get("code").asString()
                                + (one.get("resolvedAt").isNull()
                                        ? ""
                                        : " ended " + one.get("resolvedAt").asString()))
                        .toList()));
        sections.put(
                "sessions",
                NaiveRecount.sorted(record.get("sessions")
                        .valueStream()
                        .map(RecordAsOfIT::session)
                        .toList()));
        sections.put(
                "reductions",
                NaiveRecount.sorted(record.get("sessions")
                        .valueStream()
                        .flatMap(session -> session.at("/derived/limbs/0/values")
                                .valueStream()
                                .filter(value ->
                                        value.get("quantity").asString().equals("EXCESS_REDUCTION"))
                                .map(value -> session.get("sessionId").asString() + " "
                                        + "%.6f".formatted(value.get("value").asDouble())))
                        .toList()));
        return sections;
    }

    private static List<String> lines(JsonNode section, List<String> fields) {
        var lines = new ArrayList<String>();
        for (var entry : section) {
            var line = new StringBuilder();
            fields.forEach(field -> line.append(entry.get(field)).append(' '));
            lines.add(line.toString());
        }
        return NaiveRecount.sorted(lines);
    }

    private static String session(JsonNode session) {
        var measured = new TreeSet<String>();
        for (var section : List.of("evaluation", "closingMeasurements")) {
            session.get(section)
                    .forEach(one ->
                            measured.add(one.at("/measurement/measurementId").asString()));
        }
        return session.get("sessionId").asString() + " "
                + session.get("minutes").asInt() + " "
                + !session.get("signature").isNull() + " " + measured;
    }

    private String printed(String patient) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api.base().get() + patient + "/record"))
                .header("Accept", "application/pdf");
        chart.therapist().headers().forEach(request::header);
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Of the person, under both records. */
    private long factsOf(String patient) {
        return db.sql("""
                select count(*) from event where key in (
                    select :patient::uuid union select patient_id from merged_record where into_id = :patient::uuid)
                """).param("patient", id(patient)).query(Long.class).single();
    }

    private Instant lastRecorded() {
        return db.sql("select max(recorded_at) from event")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private Api someone(String name, String role, @Nullable ClinicId clinic) {
        var caller = TestTokens.caller(role).named(name);
        return api.as((clinic == null ? caller : caller.at(clinic)).token());
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
