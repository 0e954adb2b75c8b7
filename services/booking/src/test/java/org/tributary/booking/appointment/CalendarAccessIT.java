package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain.Clinic;
import org.tributary.events.CalendarId;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Who shares calendars, and whom a token lets in. */
@IntegrationTest
@Import(AMondayMorning.class)
@ExtendWith(OutputCaptureExtension.class)
class CalendarAccessIT extends AtTheFrontDesk {

    CalendarAccessIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
    }

    @Test
    void a_token_is_shown_once_and_kept_nowhere() {
        var shared = desk.with("Idempotency-Key", "kept")
                .post(tokensOf(north), json())
                .expect(201);
        var token = shared.text("/token");

        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(shared.text("/url")).isEqualTo(api.base().get() + icsOf(north, token));
        for (var path : List.of(shared.location(), tokensOf(north))) {
            assertThat(desk.get(path).expect(200).text()).doesNotContain(token, "token", "url");
        }
        assertThat(db.sql("""
                        select convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8') from event
                        where type like '%Calendar%'
                        union all select calendar::text from calendar
                        union all select idempotency::text from idempotency
                        """).query(String.class).list()).isNotEmpty().noneMatch(kept -> kept.contains(token));
    }

    @Test
    void a_retry_shows_the_calendar_without_the_token() {
        var retrying = desk.with("Idempotency-Key", "one");

        var first = retrying.post(tokensOf(north), json()).expect(201);
        var second = retrying.post(tokensOf(north), json()).expect(201);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(second.text("/calendarId")).isEqualTo(first.text("/calendarId"));
        assertThat(second.json().has("token")).isFalse();
        assertThat(desk.get(tokensOf(north)).at("/items").size()).isEqualTo(1);
    }

    @Test
    void a_token_needs_no_sign_in_and_a_bad_one_is_not_looked_at() {
        var path = icsOf(north, shared(north).text("/token"));

        ReadCalendar.of(api.get(path));
        ReadCalendar.of(api.as("nonsense").get(path));
        ReadCalendar.of(api.with("Accept", "text/calendar").get(path));
        api.send("POST", path, null).expectProblem(401, "unauthenticated");
    }

    @Test
    void whoever_asks_for_the_head_only_is_told_the_same() {
        var path = icsOf(north, shared(north).text("/token"));
        var read = api.get(path).expect(200);

        var head = api.send("HEAD", path, null).expect(200);

        assertThat(head.text()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(read.header("ETag"));
        assertThat(head.header("Content-Type")).isEqualTo(read.header("Content-Type"));
        assertThat(api.send("HEAD", icsOf(north, "nonsense"), null).status()).isEqualTo(404);
    }

    @Test
    void a_token_opens_its_own_calendar_and_no_other() {
        var south = chain.openClinic("Room 1");
        var ofNorth = shared(north).text("/token");
        var ofMara = sharedByTheChain(mara).text("/token");
        var ofMaraAtNorth = desk.post(tokensOf(north), json("therapistId", mara.toString()))
                .expect(201)
                .text("/token");

        ReadCalendar.of(api.get(icsOf(mara, ofMara)));
        for (var path : List.of(
                icsOf(south, ofNorth),
                icsOf(mara, ofNorth),
                icsOf(north, ofMara),
                icsOf(mara, ofMaraAtNorth),
                icsOf(chain.hireAt(north), ofMara),
                icsOf(north, ofMaraAtNorth) + "&therapistId=" + TherapistId.next(),
                icsOf(north, ofNorth.substring(1)),
                icsOf(north, ofNorth.toLowerCase(Locale.ROOT)),
                icsOf(ClinicId.next(), ofNorth),
                "/clinics/" + north.id() + "/calendar.ics")) {
            api.get(path).expectProblem(404, "not-found");
            api.with("Accept", "text/calendar").get(path).expectProblem(404, "not-found");
            desk.get(path).expectProblem(404, "not-found");
        }
        api.get(icsOf(north, "")).expectProblem(400, "invalid-request");
    }

    @Test
    void a_clinic_s_token_may_be_asked_for_less() {
        var nia = chain.hireAt(north);
        var ofMara =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        book(evaluation(north, nia, record.register(north.id()), 12)).expect(201);
        var path = icsOf(north, shared(north).text("/token"));

        assertThat(ReadCalendar.of(api.get(path)).events()).hasSize(2);
        var less = ReadCalendar.of(api.get(path + "&therapistId=" + mara));
        assertThat(less.events()).hasSize(1);
        assertThat(less.event(ofMara).status()).isEqualTo("CONFIRMED");
        assertThat(ReadCalendar.of(api.get(
                                path + "&roomId=" + chain.openClinic("Room 1").room()))
                        .events())
                .isEmpty();
    }

    @Test
    void a_revoked_token_opens_nothing_any_more() {
        var shared = shared(north);
        var path = icsOf(north, shared.text("/token"));
        ReadCalendar.of(api.get(path));

        var revoked = desk.post(shared.location() + "/revocation").expect(200);

        assertThat(revoked.text("/revoked")).isEqualTo("true");
        assertThat(revoked.text("/version")).isEqualTo("1");
        api.get(path).expectProblem(404, "not-found");
        desk.post(shared.location() + "/revocation").expect(200);
        assertThat(desk.get(tokensOf(north)).text("/items/0/revoked")).isEqualTo("true");
    }

    @Test
    void a_token_is_in_no_problem_and_no_log(CapturedOutput output) {
        var shared = shared(north);
        var token = shared.text("/token");
        ReadCalendar.of(api.get(icsOf(north, token)));
        desk.post(shared.location() + "/revocation").expect(200);

        var refused = api.get(icsOf(north, token)).expectProblem(404, "not-found");
        var invalid = api.get(icsOf(north, token) + "&roomId=nonsense").expectProblem(400, "invalid-request");

        assertThat(refused.text() + invalid.text()).doesNotContain(token);
        assertThat(api.get("/actuator/prometheus").expect(200).text())
                .contains("/clinics/{id}/calendar.ics")
                .doesNotContain(token);
        assertThat(output.getAll()).doesNotContain(token);
    }

    @Test
    void another_clinic_s_calendars_are_not_there() {
        var shared = shared(north);
        var elsewhere = chain.frontDeskOf(chain.openClinic("Room 1"));

        elsewhere.post(tokensOf(north), json()).expectProblem(404, "not-found");
        elsewhere.get(tokensOf(north)).expectProblem(404, "not-found");
        elsewhere.get(shared.location()).expectProblem(404, "not-found");
        elsewhere.post(shared.location() + "/revocation").expectProblem(404, "not-found");
        desk.get("/calendars/" + CalendarId.next()).expectProblem(404, "not-found");
        desk.post("/calendars/" + CalendarId.next() + "/revocation").expectProblem(404, "not-found");
        ReadCalendar.of(api.get(icsOf(north, shared.text("/token"))));
        chain.admin().post(shared.location() + "/revocation").expect(200);
    }

    @Test
    void only_what_the_clinic_has_is_shared() {
        desk.post(
                        tokensOf(north),
                        json("roomId", chain.openClinic("Room 1").room().toString()))
                .expectProblem(422, "unknown-room");
        desk.post(tokensOf(north), json("therapistId", TherapistId.next().toString()))
                .expectProblem(422, "unknown-therapist");
        api.as(TestTokens.of("front-desk"))
                .post("/clinics/" + ClinicId.next() + "/calendar-tokens", json())
                .expectProblem(404, "not-found");
        for (var role : List.of("therapist", "operator", "chain-admin")) {
            api.as(TestTokens.of(role)).post(tokensOf(north), json()).expectProblem(403, "forbidden");
        }
        assertThat(desk.get(tokensOf(north)).at("/items").size()).isZero();
    }

    @Test
    void a_therapist_shares_their_own_visits_and_nobody_else_s() {
        var nia = TherapistId.of(chain.admin()
                .post("/therapists", json("displayName", "N. Silva", "subject", "nia@" + north.id()))
                .expect(201)
                .text("/therapistId"));
        var asNia = as("nia@" + north.id());
        var asAnother = as("somebody");

        var shared = asNia.post(tokensOf(nia)).expect(201);

        ReadCalendar.of(api.get(icsOf(nia, shared.text("/token"))));
        assertThat(asNia.get(tokensOf(nia)).expect(200).text("/items/0/calendarId"))
                .isEqualTo(shared.text("/calendarId"));
        asNia.post(tokensOf(mara)).expectProblem(404, "not-found");
        for (var other : List.of(asAnother, asNia)) {
            other.get(tokensOf(mara)).expectProblem(404, "not-found");
        }
        asAnother.post(tokensOf(nia)).expectProblem(404, "not-found");
        asAnother.get(shared.location()).expectProblem(404, "not-found");
        asAnother.post(shared.location() + "/revocation").expectProblem(404, "not-found");
        desk.get(shared.location()).expectProblem(404, "not-found");
        desk.post(shared.location() + "/revocation").expectProblem(404, "not-found");
        desk.post(tokensOf(nia)).expectProblem(403, "forbidden");
        asNia.post(shared.location() + "/revocation").expect(200);
        api.get(icsOf(nia, shared.text("/token"))).expectProblem(404, "not-found");
        chain.admin().post(tokensOf(TherapistId.next())).expectProblem(404, "not-found");
    }

    private Answer shared(Clinic clinic) {
        return desk.post(tokensOf(clinic), json()).expect(201);
    }

    private Answer sharedByTheChain(TherapistId therapist) {
        return chain.admin().post(tokensOf(therapist)).expect(201);
    }

    private Api as(String therapist) {
        return api.as(
                TestTokens.caller("therapist").named(therapist).at(north.id()).token());
    }

    private static String tokensOf(Clinic clinic) {
        return "/clinics/" + clinic.id() + "/calendar-tokens";
    }

    private static String tokensOf(TherapistId therapist) {
        return "/therapists/" + therapist + "/calendar-tokens";
    }

    private static String icsOf(Clinic clinic, String token) {
        return icsOf(clinic.id(), token);
    }

    private static String icsOf(ClinicId clinic, String token) {
        return "/clinics/" + clinic + "/calendar.ics?token=" + token;
    }

    private static String icsOf(TherapistId therapist, String token) {
        return "/therapists/" + therapist + "/calendar.ics?token=" + token;
    }
}
