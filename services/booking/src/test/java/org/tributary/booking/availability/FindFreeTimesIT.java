package org.tributary.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.in;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain;
import org.tributary.booking.Chain.Clinic;
import org.tributary.booking.ClinicalRecord;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMondayMorning.class)
class FindFreeTimesIT {

    private static final String ALL_TUESDAY = "&from=2026-07-07T00:00:00Z&to=2026-07-08T00:00:00Z";

    private final Api api;
    private final Chain chain;
    private final ClinicalRecord record;
    private final Clinic north;
    private final TherapistId mara;
    private final Api desk;

    FindFreeTimesIT(Api api, TopicSettings topics, JdbcClient db) {
        this.api = api;
        this.chain = new Chain(api);
        this.record = new ClinicalRecord(topics, db);
        this.north = chain.openClinic("Room 1");
        this.mara = chain.hireAt(north);
        this.desk = chain.frontDeskOf(north);
    }

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void a_therapist_s_day_is_offered_in_quarters_of_an_hour() {
        var offered = at(north, "?kind=EVALUATION" + ALL_TUESDAY);

        assertThat(offered.text("/items/0/clinicId")).isEqualTo(north.id().toString());
        assertThat(offered.text("/items/0/therapistId")).isEqualTo(mara.toString());
        assertThat(offered.text("/items/0/roomId")).isEqualTo(north.room().toString());
        assertThat(offered.text("/items/0/endsAt")).isEqualTo("2026-07-07T08:00:00Z");
        assertThat(starts(offered)).hasSize(41).startsWith("07:00", "07:15").endsWith("16:45", "17:00");
    }

    @Test
    void what_is_booked_is_not_offered_and_where_it_ends_the_next_may_begin() {
        book(evaluation(north, mara, record.register(north.id()), 10));

        assertThat(starts(at(north, "?kind=EVALUATION" + ALL_TUESDAY)))
                .contains("08:00", "10:00")
                .doesNotContain("08:15", "09:00", "09:45");
    }

    @Test
    void times_are_read_page_by_page() {
        var path = "?kind=EVALUATION&duration=PT90M&limit=2" + ALL_TUESDAY;

        var first = at(north, path);
        var second = at(north, path + "&after=" + first.text("/next"));

        assertThat(starts(first)).containsExactly("07:00", "07:15");
        assertThat(starts(second)).containsExactly("07:30", "07:45");
        assertThat(at(north, path + "&after=2026-07-07T15:45:00Z_" + mara)
                        .at("/next")
                        .asString())
                .isEqualTo("2026-07-07T16:15:00Z_" + mara);
        var last = at(north, path + "&after=2026-07-07T16:15:00Z_" + mara);
        assertThat(starts(last)).containsExactly("16:30");
        assertThat(last.at("/next").isNull() || last.at("/next").isMissingNode())
                .isTrue();
    }

    @Test
    void only_who_is_certified_that_day_is_offered() {
        assertThat(starts(at(north, "?kind=TREATMENT&technique=LIGHT_STROKING&limit=1" + ALL_TUESDAY)))
                .isNotEmpty();
        assertThat(starts(at(north, "?kind=TREATMENT&technique=LIGHT_STROKING&technique=DEEP_KNEADING" + ALL_TUESDAY)))
                .isEmpty();

        chain.certify(mara, DEEP_KNEADING).expect(200);

        assertThat(starts(at(north, "?kind=TREATMENT&technique=LIGHT_STROKING&technique=DEEP_KNEADING" + ALL_TUESDAY)))
                .isNotEmpty();
    }

    @Test
    void a_room_or_a_therapist_can_be_asked_for() {
        var wide = chain.openClinic("Room 1", "Room 2");
        var asha = chain.hireAt(wide);
        var bo = chain.hireAt(wide);
        book(in(wide.room(), evaluation(wide, asha, record.register(wide.id()), 10)));

        assertThat(starts(at(wide, "?kind=EVALUATION&roomId=" + wide.room() + ALL_TUESDAY)))
                .doesNotContain("09:00");
        assertThat(starts(at(wide, "?kind=EVALUATION&therapistId=" + asha + ALL_TUESDAY)))
                .doesNotContain("09:00");
        var free = at(wide, "?kind=EVALUATION&therapistId=" + bo + "&from=2026-07-07T09:00:00Z&limit=1");
        assertThat(free.text("/items/0/roomId"))
                .isEqualTo(wide.rooms().getLast().toString());
    }

    @Test
    void closures_and_absences_are_not_offered() {
        chain.admin()
                .post(
                        "/clinics/" + north.id() + "/closures",
                        json("from", "2026-07-07T07:00:00Z", "to", "2026-07-07T09:00:00Z", "reason", "Fire drill"))
                .expect(201);
        chain.admin()
                .post(
                        "/therapists/" + mara + "/absences",
                        json("from", "2026-07-07T11:00:00Z", "to", "2026-07-07T17:00:00Z"))
                .expect(201);

        assertThat(starts(at(north, "?kind=EVALUATION" + ALL_TUESDAY)))
                .containsExactly("09:00", "09:15", "09:30", "09:45", "10:00", "17:00");
    }

    @Test
    void a_patient_s_own_time_is_left_out_also_where_it_is_another_clinic_s() {
        var south = chain.openClinic("Room 1");
        var asha = record.register(north.id(), south.id());
        record.awaitArrivalOf(asha, south.id());
        book(evaluation(south, chain.hireAt(south), asha, 10));

        assertThat(starts(at(north, "?kind=EVALUATION&patientId=" + asha + ALL_TUESDAY)))
                .contains("08:00", "10:00")
                .doesNotContain("09:00");
    }

    @Test
    void a_patient_is_offered_what_screening_allows() {
        var asha = record.register(north.id());
        record.screen(asha, north.id(), Gate.RESTRICT, LIGHT_STROKING);
        record.awaitScreeningOf(asha);
        var treatment = "?kind=TREATMENT&limit=1&patientId=" + asha + ALL_TUESDAY;

        assertThat(starts(at(north, treatment + "&technique=LYMPHATIC_DRAINAGE")))
                .hasSize(1);
        assertThat(starts(at(north, treatment + "&technique=LIGHT_STROKING"))).isEmpty();
    }

    @Test
    void what_cannot_be_sought_is_said() {
        var path = "/clinics/" + north.id() + "/availability";

        desk.get(path).expectProblem(400, "invalid-request");
        desk.get(path + "?kind=MASSAGE").expectProblem(400, "invalid-request");
        desk.get(path + "?kind=EVALUATION&duration=long").expectProblem(400, "invalid-request");
        desk.get(path + "?kind=EVALUATION&after=nonsense").expectProblem(400, "invalid-request");
        desk.get(path + "?kind=EVALUATION&limit=0").expectProblem(400, "invalid-request");
        desk.get(path + "?kind=TREATMENT").expectProblem(422, "techniques-missing");
        desk.get(path + "?kind=EVALUATION&technique=DEEP_KNEADING").expectProblem(422, "techniques-at-evaluation");
        desk.get(path + "?kind=EVALUATION&duration=PT20M").expectProblem(422, "appointment-length");
        desk.get(path + "?kind=EVALUATION&to=2026-09-01T00:00:00Z").expectProblem(422, "no-such-window");
        desk.get(path + "?kind=EVALUATION&to=2026-07-01T00:00:00Z").expectProblem(422, "no-such-window");
        desk.get(path + "?kind=EVALUATION&from=2999-12-31T00:00:00Z").expectProblem(422, "no-such-window");
        desk.get(path + "?kind=EVALUATION&patientId=" + PatientId.next()).expectProblem(422, "unknown-patient");
        desk.get(path + "?kind=EVALUATION&roomId=" + RoomId.next()).expectProblem(422, "unknown-room");
        desk.get(path + "?kind=EVALUATION&therapistId=" + TherapistId.next()).expectProblem(422, "unknown-therapist");
    }

    @Test
    void another_clinic_s_times_are_not_there() {
        var elsewhere = chain.frontDeskOf(chain.openClinic("Room 1"));
        var path = "/clinics/" + north.id() + "/availability?kind=EVALUATION";

        elsewhere.get(path).expectProblem(404, "not-found");
        api.as(TestTokens.of("operator")).get(path).expectProblem(403, "forbidden");
        api.as(TestTokens.of("therapist", north.id())).get(path).expect(200);
        chain.admin().get(path).expect(200);
        chain.admin()
                .get("/clinics/" + ClinicId.next() + "/availability?kind=EVALUATION")
                .expectProblem(404, "not-found");
    }

    @Test
    void a_patient_s_next_times_are_sought_at_several_clinics() {
        var south = chain.openClinic("Room 1");
        var bo = chain.hireAt(south);
        chain.hireAt(south);
        var asha = record.register(north.id(), south.id());
        record.awaitArrivalOf(asha, south.id());
        book(evaluation(north, mara, record.register(north.id()), 8));
        var path = "/patients/" + asha + "/next-times?kind=EVALUATION&clinicId=" + north.id();

        var next = chain.admin().get(path + "&clinicId=" + south.id()).expect(200);

        assertThat(starts(next)).containsExactly("07:00", "07:15", "07:30", "07:45", "08:00");
        assertThat(next.at("/items")
                        .valueStream()
                        .map(item -> item.at("/clinicId").asString())
                        .limit(4))
                .containsOnly(south.id().toString());
        assertThat(next.text("/items/0/therapistId")).isEqualTo(bo.toString());
        desk.get(path).expect(200);
        desk.get(path + "&clinicId=" + south.id()).expectProblem(404, "not-found");
        desk.get("/patients/" + PatientId.next() + "/next-times?kind=EVALUATION&clinicId=" + north.id())
                .expectProblem(422, "unknown-patient");
    }

    private Answer at(Clinic clinic, String query) {
        return chain.admin()
                .get("/clinics/" + clinic.id() + "/availability" + query)
                .expect(200);
    }

    private void book(Map<String, Object> visit) {
        api.as(TestTokens.of("front-desk")).post("/appointments", visit).expect(201);
    }

    /** Hours and minutes by UTC. */
    private static List<String> starts(Answer answer) {
        return answer.at("/items")
                .valueStream()
                .map(item -> item.at("/startsAt").asString().substring(11, 16))
                .toList();
    }
}
