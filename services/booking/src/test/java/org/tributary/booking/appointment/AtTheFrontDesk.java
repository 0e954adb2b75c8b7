package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.Chain;
import org.tributary.booking.Chain.Clinic;
import org.tributary.booking.ClinicalRecord;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.topics.TopicSettings;

/** The front desk of the clinic North, where Mara works on Tuesday; each test has a clinic of its own. */
abstract class AtTheFrontDesk {

    final Api api;
    final Chain chain;
    final ClinicalRecord record;
    final JdbcClient db;

    final Clinic north;
    final TherapistId mara;
    final Api desk;

    AtTheFrontDesk(Api api, TopicSettings topics, JdbcClient db) {
        this.api = api;
        this.chain = new Chain(api);
        this.record = new ClinicalRecord(topics, db);
        this.db = db;
        this.north = chain.openClinic("Room 1", "Room 2");
        this.mara = chain.hireAt(north);
        this.desk = chain.frontDeskOf(north);
    }

    @AfterEach
    void close() {
        record.close();
    }

    Answer book(Map<String, Object> visit) {
        return desk.post("/appointments", visit);
    }

    /** Refused for these being elsewhere from ten to eleven, with nothing changed. */
    void refusedAsTaken(Map<String, Object> visit, String... what) {
        var before = everything();
        var refused = book(visit).expectProblem(409, "time-taken");
        assertThat(refused.at("/conflicts")
                        .valueStream()
                        .map(conflict -> conflict.at("/what").asString()))
                .containsExactly(what);
        assertThat(refused.text("/conflicts/0/startsAt")).isEqualTo("2026-07-07T09:00:00Z");
        assertThat(refused.text("/conflicts/0/endsAt")).isEqualTo("2026-07-07T10:00:00Z");
        assertThat(everything()).isEqualTo(before);
    }

    /** Refused by a rule, with nothing changed. */
    Answer refused(Map<String, Object> visit, String name) {
        var before = everything();
        var refused = book(visit).expectProblem(422, name);
        assertThat(everything()).isEqualTo(before);
        return refused;
    }

    /** What there is of appointments. */
    String everything() {
        return db.sql("""
                select (select count(*) from event where type like 'tributary.booking.Appointment%') || ' events, '
                    || (select count(*) from claim) || ' claims, '
                    || (select count(*) from appointment) || ' appointments'
                """).query(String.class).single();
    }
}
