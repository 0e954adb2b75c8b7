package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.platform.testkit.Api.json;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMondayMorning.class)
class TherapistWeekIT extends AtTheFrontDesk {

    TherapistWeekIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
    }

    @Test
    void a_week_runs_from_monday_to_sunday() {
        var booked =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);

        for (var date : new String[] {"2026-07-06", "2026-07-09", "2026-07-12"}) {
            var week = week(desk, date);
            assertThat(week.text("/monday")).isEqualTo("2026-07-06");
            assertThat(week.text("/sunday")).isEqualTo("2026-07-12");
            assertThat(week.text("/displayName")).isEqualTo("M. Okafor");
            assertThat(week.at("/clinics").size()).isEqualTo(1);
            assertThat(week.text("/clinics/0/clinicId")).isEqualTo(north.id().toString());
            assertThat(week.text("/clinics/0/startsAt")).isEqualTo("2026-07-05T23:00:00Z");
            assertThat(week.text("/clinics/0/endsAt")).isEqualTo("2026-07-12T23:00:00Z");
            assertThat(week.text("/clinics/0/shifts/0/date")).isEqualTo("2026-07-07");
            assertThat(week.text("/clinics/0/shifts/0/startsAt")).isEqualTo("2026-07-07T07:00:00Z");
            assertThat(week.at("/clinics/0/appointments/0")).isEqualTo(booked.json());
        }
        assertThat(week(desk, "2026-07-05").at("/clinics").size()).isZero();
        assertThat(week(desk, "2026-07-13").at("/clinics").size()).isZero();
    }

    @Test
    void what_was_cancelled_is_no_longer_in_the_week() {
        var booked =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        desk.post(booked.location() + "/cancellation", json("by", "PATIENT")).expect(200);

        assertThat(week(desk, "2026-07-06").at("/clinics/0/appointments").size())
                .isZero();
    }

    @Test
    void an_absence_is_in_every_week_that_it_touches() {
        chain.admin()
                .post(
                        "/therapists/" + mara + "/absences",
                        json("from", "2026-07-10T08:00:00Z", "to", "2026-07-14T18:00:00Z"))
                .expect(201);

        assertThat(week(desk, "2026-07-06").text("/absences/0/startsAt")).isEqualTo("2026-07-10T08:00:00Z");
        assertThat(week(desk, "2026-07-13").text("/absences/0/endsAt")).isEqualTo("2026-07-14T18:00:00Z");
        assertThat(week(desk, "2026-07-20").at("/absences").size()).isZero();
    }

    @Test
    void another_clinic_s_part_of_the_week_is_not_there() {
        var south = chain.openClinic("Room 1");
        var both = chain.hire();
        chain.plan(both, north, "08:00", "12:00").expect(200);
        chain.plan(both, south, "13:00", "17:00").expect(200);

        var seen = week(chain.frontDeskOf(south), both, "2026-07-07");

        assertThat(seen.at("/clinics").size()).isEqualTo(1);
        assertThat(seen.text("/clinics/0/clinicId")).isEqualTo(south.id().toString());
        assertThat(week(api.as(TestTokens.of("front-desk")), both, "2026-07-07")
                        .at("/clinics")
                        .size())
                .isEqualTo(2);
        desk.get("/therapists/" + TherapistId.next() + "/week?date=2026-07-07").expectProblem(404, "not-found");
        api.as(TestTokens.of("chain-admin"))
                .get("/therapists/" + both + "/week?date=2026-07-07")
                .expectProblem(403, "forbidden");
    }

    private Answer week(Api asked, String date) {
        return week(asked, mara, date);
    }

    private static Answer week(Api asked, TherapistId therapist, String date) {
        return asked.get("/therapists/" + therapist + "/week?date=" + date).expect(200);
    }
}
