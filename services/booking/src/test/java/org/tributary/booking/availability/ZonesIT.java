package org.tributary.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.with;
import static org.tributary.platform.testkit.Api.json;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain;
import org.tributary.booking.Chain.Clinic;
import org.tributary.booking.ClinicalRecord;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

/** Local times are what the clinic's zone says, whatever the database knows of zones. */
@IntegrationTest
@Import(AMondayMorning.class)
class ZonesIT {

    /** Java has known it since its beginnings; PostgreSQL does not. */
    private static final String UNKNOWN_TO_THE_DATABASE = "SystemV/EST5EDT";

    private final Chain chain;
    private final ClinicalRecord record;
    private final JdbcClient db;
    private final TherapistId mara;

    ZonesIT(Api api, TopicSettings topics, JdbcClient db) {
        this.chain = new Chain(api);
        this.record = new ClinicalRecord(topics, db);
        this.db = db;
        this.mara = chain.hire();
    }

    @AfterEach
    void close() {
        record.close();
    }

    @ParameterizedTest
    @CsvSource({"00:00, 01:30", "01:30, 04:00"})
    void in_the_night_the_clocks_go_back_what_is_offered_can_be_booked_and_nothing_else_can(String from, String to) {
        var clinic = openAllNight("Europe/Dublin");
        plan(clinic, "2026-10-25", from, to);

        var offered = offered(clinic, "2026-10-24T22:00:00Z", "2026-10-25T06:00:00Z");

        assertThat(offered).isNotEmpty();
        assertThat(bookable(clinic, Instant.parse("2026-10-24T22:00:00Z"), 32)).isEqualTo(offered);
    }

    @Test
    void a_zone_that_the_database_does_not_know_is_as_good_as_any() {
        assertThat(db.sql("select exists (select from pg_timezone_names where name = :zone)")
                        .param("zone", UNKNOWN_TO_THE_DATABASE)
                        .query(Boolean.class)
                        .single())
                .isFalse();
        var clinic = openAllNight(UNKNOWN_TO_THE_DATABASE);
        plan(clinic, "2026-07-07", "09:00", "10:00");

        assertThat(offered(clinic, "2026-07-07T04:00:00Z", "2026-07-08T04:00:00Z"))
                .containsExactly(
                        Instant.parse("2026-07-07T13:00:00Z"),
                        Instant.parse("2026-07-07T13:15:00Z"),
                        Instant.parse("2026-07-07T13:30:00Z"));
        book(clinic, Instant.parse("2026-07-07T13:15:00Z"), 201);
        var week = chain.frontDeskOf(clinic)
                .get("/therapists/" + mara + "/week?date=2026-07-08")
                .expect(200);
        assertThat(week.text("/clinics/0/appointments/0/startsAt")).isEqualTo("2026-07-07T13:15:00Z");
        var day = chain.frontDeskOf(clinic).get("/clinics/" + clinic.id() + "/attention");
        day.expect(200);
    }

    private Clinic openAllNight(String zone) {
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> json("day", day, "opens", "00:00", "closes", "23:45"))
                .toList();
        return chain.openClinic(json("zone", zone, "openingHours", week), "Room 1");
    }

    private void plan(Clinic clinic, String date, String starts, String ends) {
        var shift = json("date", date, "starts", starts, "ends", ends);
        chain.admin()
                .post(
                        "/therapists/" + mara + "/shifts",
                        json("clinicId", clinic.id().toString(), "shifts", List.of(shift)))
                .expect(200);
    }

    private List<Instant> offered(Clinic clinic, String from, String to) {
        return chain.frontDeskOf(clinic)
                .get("/clinics/" + clinic.id() + "/availability?kind=EVALUATION&duration=PT30M&limit=200&from=" + from
                        + "&to=" + to)
                .expect(200)
                .at("/items")
                .valueStream()
                .map(item -> Instant.parse(item.at("/startsAt").asString()))
                .toList();
    }

    private List<Instant> bookable(Clinic clinic, Instant from, int quarters) {
        var patient = record.register(clinic.id());
        record.awaitArrivalOf(patient, clinic.id());
        var visit = with(visit(clinic), "patientId", patient.toString());
        return Stream.iterate(from, start -> start.plus(Duration.ofMinutes(15)))
                .limit(quarters)
                .filter(start -> {
                    var answer = chain.frontDeskOf(clinic).post("/appointments", with(visit, "startsAt", start));
                    if (answer.status() != 201) {
                        assertThat(answer.status()).isEqualTo(422);
                        return false;
                    }
                    chain.frontDeskOf(clinic)
                            .post(answer.location() + "/cancellation", json("by", "CLINIC"))
                            .expect(200);
                    return true;
                })
                .toList();
    }

    private void book(Clinic clinic, Instant startsAt, int status) {
        var visit =
                with(visit(clinic), "patientId", record.register(clinic.id()).toString());
        chain.frontDeskOf(clinic)
                .post("/appointments", with(visit, "startsAt", startsAt))
                .expect(status);
    }

    private Map<String, Object> visit(Clinic clinic) {
        return json(
                "clinicId",
                clinic.id().toString(),
                "therapistId",
                mara.toString(),
                "kind",
                "EVALUATION",
                "duration",
                "PT30M");
    }
}
