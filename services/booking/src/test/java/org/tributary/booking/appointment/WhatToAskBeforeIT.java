package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.TUESDAY;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.treatment;
import static org.tributary.booking.ClinicalRecord.window;
import static org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose.OUTCOME_STATISTICS;
import static org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose.TREATMENT;
import static org.tributary.platform.testkit.Api.json;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.FormsDue;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

/** Which form is due at a visit, and whether the patient consents to being treated. */
@IntegrationTest
@Import(AMondayMorning.class)
class WhatToAskBeforeIT extends AtTheFrontDesk {

    private static final Instant TEN_IN_DUBLIN = Instant.parse("2026-07-07T09:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-07-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-07-02T09:00:00Z");

    WhatToAskBeforeIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
    }

    @Test
    void of_somebody_new_everything_is_asked() {
        var asha = record.register(north.id());

        var visit = book(evaluation(north, mara, asha, 10)).expect(201);

        assertThat(visit.text("/formDue")).isEqualTo("FULL");
        assertThat(visit.text("/consent")).isEqualTo("NEVER_ASKED");
    }

    @Test
    void each_visit_says_what_is_due_at_its_own_start() {
        var asha = record.register(north.id());
        var fullAgain = TEN_IN_DUBLIN.plusSeconds(2 * 3600L);
        screened(asha, new FormsDue(EARLIER, EARLIER, fullAgain, TEN_IN_DUBLIN.plusSeconds(1)));
        var answered = book(evaluation(north, mara, asha, 10)).expect(201);
        var twoHoursLater = book(evaluation(north, mara, asha, 12)).expect(201);
        var anHourLater = book(treatment(evaluation(north, mara, asha, 11), Technique.LIGHT_STROKING))
                .expect(201);

        assertThat(answered.at("/formDue").isNull()).isTrue();
        assertThat(anHourLater.text("/formDue")).isEqualTo("SHORT");
        assertThat(twoHoursLater.text("/formDue")).isEqualTo("FULL");
    }

    @Test
    void a_later_decision_replaces_what_was_due() {
        var asha = record.register(north.id());
        screened(asha, new FormsDue(EARLIER, EARLIER, EARLIER, EARLIER));
        var visit = book(evaluation(north, mara, asha, 10)).expect(201);
        assertThat(visit.text("/formDue")).isEqualTo("FULL");

        screened(asha, new FormsDue(LATER, LATER, Instant.parse("2027-01-01T09:00:00Z"), LATER));

        assertThat(seen(visit).text("/formDue")).isEqualTo("SHORT");
    }

    @Test
    void what_the_clinical_record_has_not_said_is_not_made_up() {
        var asha = record.register(north.id());
        record.screen(asha, north.id(), Gate.CLEAR);
        awaitAllOf(asha);

        var visit = book(evaluation(north, mara, asha, 10)).expect(201);

        assertThat(visit.at("/formDue").isNull()).isTrue();
        assertThat(visit.text("/consent")).isEqualTo("NEVER_ASKED");
    }

    @Test
    void a_consent_that_is_withdrawn_is_seen_at_the_visits_to_come_and_refuses_none() {
        var asha = record.register(north.id());
        record.consent(asha, north.id(), TREATMENT, true, EARLIER);
        awaitAllOf(asha);
        var visit = book(evaluation(north, mara, asha, 10)).expect(201);
        assertThat(visit.text("/consent")).isEqualTo("GIVEN");

        record.consent(asha, north.id(), TREATMENT, false, LATER);
        awaitAllOf(asha);

        assertThat(seen(visit).text("/consent")).isEqualTo("WITHHELD");
        assertThat(seen(visit).text("/status")).isEqualTo("BOOKED");
        assertThat(book(evaluation(north, mara, asha, 12)).expect(201).text("/consent"))
                .isEqualTo("WITHHELD");
    }

    @Test
    void what_was_said_last_counts_and_not_what_was_recorded_last() {
        var asha = record.register(north.id());
        record.consent(asha, north.id(), TREATMENT, true, LATER);
        record.consent(asha, north.id(), TREATMENT, false, EARLIER);
        record.consent(asha, north.id(), OUTCOME_STATISTICS, false, LATER);
        awaitAllOf(asha);
        var visit = book(evaluation(north, mara, asha, 10)).expect(201);
        assertThat(visit.text("/consent")).isEqualTo("GIVEN");

        record.consent(asha, north.id(), TREATMENT, false, LATER);
        awaitAllOf(asha);
        assertThat(seen(visit).text("/consent")).as("of one moment the last").isEqualTo("WITHHELD");
    }

    @Test
    void the_list_the_day_the_week_and_the_attention_say_the_same() {
        var asha = record.register(north.id());
        record.consent(asha, north.id(), TREATMENT, false, EARLIER);
        screened(asha, Gate.HOLD, new FormsDue(EARLIER, EARLIER, LATER, EARLIER));
        var visit = book(treatment(evaluation(north, mara, asha, 10), Technique.LIGHT_STROKING))
                .expect(201)
                .json();

        assertThat(visit.at("/formDue").asString()).isEqualTo("FULL");
        assertThat(desk.get("/appointments?clinicId=" + north.id()).expect(200).at("/items/0"))
                .isEqualTo(visit);
        assertThat(desk.get("/clinics/" + north.id() + "/agenda?date=" + TUESDAY)
                        .expect(200)
                        .at("/therapists/0/appointments/0"))
                .isEqualTo(visit);
        assertThat(desk.get("/therapists/" + mara + "/week?date=" + TUESDAY)
                        .expect(200)
                        .at("/clinics/0/appointments/0"))
                .isEqualTo(visit);
        assertThat(desk.get("/clinics/" + north.id() + "/attention").expect(200).at("/items/0/appointment"))
                .isEqualTo(visit);
    }

    @Test
    void of_a_visit_that_was_cancelled_nothing_is_asked() {
        var visit =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);

        var cancelled = desk.post(visit.location() + "/cancellation", json("by", "PATIENT"))
                .expect(200);

        assertThat(cancelled.at("/formDue").isNull()).isTrue();
        assertThat(cancelled.at("/consent").isNull()).isTrue();
    }

    private void screened(PatientId patient, FormsDue forms) {
        screened(patient, Gate.CLEAR, forms);
    }

    private void screened(PatientId patient, Gate gate, FormsDue forms) {
        record.decide(patient, north.id(), forms, window(gate));
        awaitAllOf(patient);
    }

    /** Facts of one patient arrive in order: what is told last has arrived after all the others. */
    private void awaitAllOf(PatientId patient) {
        var last = ClinicId.next();
        record.enrol(patient, last);
        record.awaitArrivalOf(patient, last);
    }

    private Answer seen(Answer visit) {
        return desk.get(visit.location()).expect(200);
    }
}
