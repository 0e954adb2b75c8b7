package org.tributary.booking.series;

import static org.tributary.platform.testkit.Api.json;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.Chain;
import org.tributary.booking.Chain.Clinic;
import org.tributary.booking.ClinicalRecord;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.topics.TopicSettings;

/** The front desk of the clinic North, which has one room, where Mara works on weekdays for half a year. */
abstract class ARegimen {

    static final LocalDate JULY_6 = LocalDate.of(2026, 7, 6);

    final Chain chain;
    final ClinicalRecord record;
    final JdbcClient db;
    final Clinic north;
    final TherapistId mara;
    final Api desk;

    ARegimen(Api api, TopicSettings topics, JdbcClient db) {
        this.chain = new Chain(api);
        this.record = new ClinicalRecord(topics, db);
        this.db = db;
        this.north = chain.openClinic("Room 1");
        this.mara = chain.hire(Technique.LYMPHATIC_DRAINAGE);
        this.desk = chain.frontDeskOf(north);
        planShifts(mara);
    }

    @AfterEach
    void close() {
        record.close();
    }

    void planShifts(TherapistId therapist) {
        planShifts(therapist, north);
    }

    void planShifts(TherapistId therapist, Clinic clinic) {
        var shifts = JULY_6.datesUntil(JULY_6.plusWeeks(25))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .map(day -> json("date", day.toString(), "starts", "08:00", "ends", "19:00"))
                .toList();
        chain.admin()
                .post("/therapists/" + therapist + "/shifts", json("clinicId", clinic.id() + "", "shifts", shifts))
                .expect(200);
    }

    PatientId aPatient(Gate gate) {
        var patient = record.register(north.id());
        record.screen(patient, north.id(), gate);
        record.awaitArrivalOf(patient, north.id());
        record.awaitScreeningOf(patient);
        return patient;
    }

    /** From Monday on, at ten on these days. */
    Map<String, Object> series(PatientId patient, int sessions, String every, DayOfWeek... days) {
        return json(
                "patientId", patient.toString(),
                "clinicId", north.id().toString(),
                "techniques", List.of("LYMPHATIC_DRAINAGE"),
                "starts", JULY_6.toString(),
                "phases", List.of(phase(sessions, every)),
                "preferredTimes", atTen(days));
    }

    static Map<String, Object> phase(int sessions, String every) {
        return json("sessions", sessions, "every", every);
    }

    static List<Map<String, Object>> atTen(DayOfWeek... days) {
        return Stream.of(days)
                .map(day -> json("day", day, "from", "10:00", "to", "10:00"))
                .toList();
    }

    void closeFrom(LocalDate from, LocalDate to) {
        chain.admin()
                .post(
                        "/clinics/" + north.id() + "/closures",
                        json("from", from + "T00:00:00Z", "to", to + "T00:00:00Z", "reason", "Works"))
                .expect(201);
    }

    /** Something of each visit, in their order. */
    static List<String> visits(Answer series, String what) {
        return series.at("/appointments")
                .valueStream()
                .map(visit -> visit.at("/" + what).asString())
                .toList();
    }

    /** The days of the visits, without the year. */
    static List<String> days(Answer series) {
        return visits(series, "startsAt").stream()
                .map(startsAt -> startsAt.substring(5, 10))
                .toList();
    }

    /** What there is of series and of their visits. */
    String everything() {
        return db.sql("""
                select (select count(*) from event where type similar to 'tributary.booking.(Appointment|Series)%') || ' events, '
                    || (select count(*) from claim) || ' claims, '
                    || (select count(*) from appointment) || ' appointments, '
                    || (select count(*) from series) || ' series, '
                    || (select count(*) from series_visit) || ' reasons'
                """).query(String.class).single();
    }

    long claimsOf(PatientId patient) {
        return db.sql("select count(*) from claim where resource = :patient")
                .param("patient", patient.value())
                .query(Long.class)
                .single();
    }
}
