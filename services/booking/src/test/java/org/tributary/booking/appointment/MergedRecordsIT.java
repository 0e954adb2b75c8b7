package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose.TREATMENT;
import static org.tributary.platform.testkit.Api.json;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

/** Nobody is in two places at once, under however many records. */
@IntegrationTest
@Import(AMondayMorning.class)
class MergedRecordsIT extends AtTheFrontDesk {

    private final TherapistId nora;
    private final PatientId asha;
    private final PatientId other;

    MergedRecordsIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
        nora = chain.hireAt(north);
        asha = record.register(north.id());
        other = record.register(north.id());
        record.awaitArrivalOf(asha, north.id());
        record.awaitArrivalOf(other, north.id());
    }

    @Test
    void what_was_booked_for_one_record_keeps_the_other_from_being_booked_then() {
        var before = booked(other, mara, 10);
        merge();

        var refused =
                desk.post("/appointments", evaluation(north, nora, asha, 10)).expectProblem(409, "time-taken");
        assertThat(refused.text("/conflicts/0/what")).isEqualTo("PATIENT");
        assertThat(refused.text("/conflicts/0/startsAt")).isEqualTo("2026-07-07T09:00:00Z");
        var after = booked(asha, nora, 11);
        desk.post(before.location() + "/rescheduling", json("startsAt", "2026-07-07T10:00:00Z"))
                .expectProblem(409, "time-taken");

        desk.post(after.location() + "/cancellation", json("by", "PATIENT")).expect(200);
        desk.post(before.location() + "/rescheduling", json("startsAt", "2026-07-07T10:00:00Z"))
                .expect(200);
        booked(asha, nora, 10);
    }

    @Test
    void nothing_is_booked_for_the_record_that_went_into_the_other_and_what_stands_is_listed_under_both() {
        var visit = booked(other, mara, 14);
        merge();

        var refused =
                desk.post("/appointments", evaluation(north, nora, other, 16)).expectProblem(409, "merged-into");

        assertThat(refused.text("/survivor")).isEqualTo(asha.toString());
        for (var record : new PatientId[] {asha, other}) {
            assertThat(desk.get("/appointments?patientId=" + record).expect(200).text("/items/0/appointmentId"))
                    .isEqualTo(visit.text("/appointmentId"));
        }
        assertThat(desk.get(visit.location()).expect(200).text("/status")).isEqualTo("BOOKED");
    }

    @Test
    void whoever_is_expected_twice_once_their_records_are_merged_is_told_to_the_desk() {
        var one = booked(asha, mara, 15);
        var two = booked(other, nora, 15);
        booked(other, nora, 17);
        merge();

        var attention =
                desk.get("/clinics/" + north.id() + "/attention").expect(200).at("/items");

        assertThat(attention.size()).isEqualTo(2);
        assertThat(attention.at("/0/why").asString()).isEqualTo("EXPECTED_TWICE");
        assertThat(attention.toString()).contains(one.text("/appointmentId"), two.text("/appointmentId"));
        desk.post(two.location() + "/cancellation", json("by", "CLINIC")).expect(200);
        assertThat(desk.get("/clinics/" + north.id() + "/attention")
                        .expect(200)
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void the_consent_that_the_person_gave_or_took_back_last_is_seen_whichever_record_has_it() {
        var visit = booked(asha, mara, 12);
        record.consent(other, north.id(), TREATMENT, true, Instant.parse("2026-07-01T10:00:00Z"));
        record.consent(asha, north.id(), TREATMENT, false, Instant.parse("2026-06-01T10:00:00Z"));
        merge();

        await().until(() -> consentAt(visit).equals("GIVEN"));
        record.consent(asha, north.id(), TREATMENT, false, Instant.parse("2026-07-02T10:00:00Z"));
        await().until(() -> consentAt(visit).equals("WITHHELD"));
    }

    private String consentAt(Answer visit) {
        return desk.get(visit.location()).expect(200).text("/consent");
    }

    @Test
    void once_it_is_undone_each_is_booked_for_themselves() {
        merge();
        record.undoMerge(asha, other, north.id());
        await().until(() -> mergesOf(other) == 0);

        booked(asha, mara, 10);
        booked(other, nora, 10);
    }

    private void merge() {
        record.merge(asha, other, north.id());
        await().until(() -> mergesOf(other) == 1);
    }

    private int mergesOf(PatientId patient) {
        return db.sql("select count(*) from merged_record where patient_id = :patient and not ended")
                .param("patient", patient.value())
                .query(Integer.class)
                .single();
    }

    private Answer booked(PatientId patient, TherapistId therapist, int hour) {
        return desk.post("/appointments", evaluation(north, therapist, patient, hour))
                .expect(201);
    }
}
