package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.in;
import static org.tributary.booking.Chain.with;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.events.PatientId;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMondayMorning.class)
class AgendaIT extends AtTheFrontDesk {

    AgendaIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
    }

    @Test
    void a_cancelled_time_is_free_again() {
        var visit = in(north.room(), evaluation(north, mara, record.register(north.id()), 10));
        var booked = book(visit).expect(201);

        var cancelled = desk.post(booked.location() + "/cancellation", json("by", "PATIENT", "reason", "has the flu"))
                .expect(200);

        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("/cancellation/reason")).isEqualTo("has the flu");
        assertThat(cancelled.text("/version")).isEqualTo("1");
        assertThat(desk.get(booked.location()).expect(200).json()).isEqualTo(cancelled.json());
        book(visit).expect(201);
    }

    @Test
    void a_reason_is_kept_where_only_the_patient_s_key_opens_it() {
        var booked =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        desk.post(booked.location() + "/cancellation", json("by", "PATIENT", "reason", "has the flu"))
                .expect(200);

        assertThat(stored("select convert_from(payload, 'UTF8') from event where type like '%AppointmentCancelled%'"))
                .noneMatch(payload -> payload.contains("flu"));
        assertThat(stored("select encode(cancellation_reason, 'escape') from appointment where status = 'CANCELLED'"))
                .isNotEmpty()
                .noneMatch(reason -> reason.contains("flu"));
    }

    @Test
    void a_retry_is_given_the_same_appointment() {
        var visit = evaluation(north, mara, record.register(north.id()), 10);
        var retrying = desk.with("Idempotency-Key", "one");

        var first = retrying.post("/appointments", visit).expect(201);
        var before = everything();
        var second = retrying.post("/appointments", visit).expect(201);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(everything()).isEqualTo(before);
        retrying.post("/appointments", with(visit, "duration", "PT30M")).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void another_clinic_s_appointments_are_not_there() {
        var booked =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        var elsewhere = chain.frontDeskOf(chain.openClinic("Room 1"));

        elsewhere.get(booked.location()).expectProblem(404, "not-found");
        elsewhere
                .post(booked.location() + "/cancellation", json("by", "CLINIC"))
                .expectProblem(404, "not-found");
        elsewhere
                .post("/appointments", evaluation(north, mara, PatientId.next(), 12))
                .expectProblem(404, "not-found");
        assertThat(elsewhere
                        .get("/appointments?clinicId=" + north.id())
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void only_the_front_desk_books() {
        var visit = evaluation(north, mara, PatientId.next(), 10);

        api.post("/appointments", visit).expectProblem(401, "unauthenticated");
        api.as(TestTokens.of("therapist", north.id()))
                .post("/appointments", visit)
                .expectProblem(403, "forbidden");
        api.as(TestTokens.of("therapist", north.id())).get("/appointments").expect(200);
        api.as(TestTokens.of("operator")).get("/appointments").expectProblem(403, "forbidden");
    }

    @Test
    void what_is_no_request_changes_nothing() {
        var visit = evaluation(north, mara, PatientId.next(), 10);
        var before = everything();

        for (var bad : new Object[] {
            "{\"clinicId\":",
            with(visit, "kind", "MASSAGE"),
            with(visit, "startsAt", "tomorrow"),
            with(visit, "startsAt", "+900000000-01-01T00:00:00Z"),
            with(visit, "patientId", "Asha"),
            with(visit, "techniques", new String[] {null}),
            with(visit, "colour", "blue")
        }) {
            desk.post("/appointments", bad).expectProblem(400, "invalid-request");
        }
        desk.post("/appointments/" + PatientId.next() + "/cancellation", json("by", "PATIENT"))
                .expectProblem(404, "not-found");
        desk.get("/appointments/nonsense").expectProblem(404, "not-found");
        desk.get("/appointments?after=nonsense").expectProblem(400, "invalid-request");
        desk.get("/appointments?from=%2B900000000-01-01T00:00:00Z").expectProblem(400, "invalid-request");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void the_agenda_is_read_page_by_page() {
        for (var hour : new int[] {9, 10, 11}) {
            book(evaluation(north, mara, record.register(north.id()), hour)).expect(201);
        }
        var agenda = "/appointments?limit=2&clinicId=" + north.id();

        var first = desk.get(agenda).expect(200);
        var second = desk.get(agenda + "&after=" + first.text("/next")).expect(200);

        assertThat(first.text("/items/0/startsAt")).isEqualTo("2026-07-07T10:00:00Z");
        assertThat(first.text("/items/1/startsAt")).isEqualTo("2026-07-07T09:00:00Z");
        assertThat(second.text("/items/0/startsAt")).isEqualTo("2026-07-07T08:00:00Z");
        assertThat(second.at("/next").isNull() || second.at("/next").isMissingNode())
                .isTrue();
        assertThat(count(desk, agenda + "&from=2026-07-07T09:30:00Z&status=BOOKED&therapistId=" + mara))
                .isEqualTo(2);
        assertThat(count(desk, agenda + "&to=2026-07-07T09:00:00Z")).isEqualTo(1);
        assertThat(count(desk, agenda + "&status=CANCELLED")).isZero();
    }

    private List<String> stored(String sql) {
        return db.sql(sql).query((row, nr) -> row.getString(1)).list();
    }

    private static int count(Api desk, String path) {
        return desk.get(path).expect(200).at("/items").size();
    }
}
