package org.tributary.booking.therapist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.TUESDAY;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

@IntegrationTest
@Import(AMondayMorning.class)
class StaffIT {

    private final Api api;
    private final Api admin;
    private final Chain chain;
    private final JdbcClient db;

    StaffIT(Api api, JdbcClient db) {
        this.api = api;
        this.chain = new Chain(api);
        this.admin = chain.admin();
        this.db = db;
    }

    @Test
    void a_clinic_is_open_at_once() {
        var opened = admin.post("/clinics", clinic("Harbour Street", "Room 1", "Room 2"))
                .expect(201);

        assertThat(opened.text("/name")).isEqualTo("Harbour Street");
        assertThat(opened.text("/zone")).isEqualTo("Europe/Dublin");
        assertThat(opened.text("/openingHours/0/day")).isEqualTo("MONDAY");
        assertThat(opened.text("/rooms/1/name")).isEqualTo("Room 2");
        assertThat(opened.location()).isEqualTo("/clinics/" + opened.text("/clinicId"));
        assertThat(admin.get(opened.location()).expect(200).json()).isEqualTo(opened.json());
        assertThat(admin.get("/clinics?limit=1").expect(200).at("/items/0")).isEqualTo(opened.json());
    }

    @Test
    void of_what_there_is_not_there_is_no_list_either() {
        var north = chain.openClinic("Room 1");

        assertThat(admin.get("/clinics/" + north.id() + "/closures").expect(200).at("/items"))
                .isEmpty();
        admin.get("/clinics/" + ClinicId.next() + "/closures").expectProblem(404, "not-found");
        admin.get("/therapists/" + TherapistId.next() + "/absences").expectProblem(404, "not-found");
    }

    @Test
    void a_clinic_sees_itself_and_no_other() {
        var north = chain.openClinic("Room 1");
        var south = chain.openClinic("Room 1");
        var desk = chain.frontDeskOf(north);

        desk.get("/clinics/" + north.id()).expect(200);
        desk.get("/clinics/" + south.id()).expectProblem(404, "not-found");
        admin.get("/clinics/" + ClinicId.next()).expectProblem(404, "not-found");
        var seen = desk.get("/clinics").expect(200);
        assertThat(seen.at("/items").size()).isEqualTo(1);
        assertThat(seen.text("/items/0/clinicId")).isEqualTo(north.id().toString());
    }

    @Test
    void clinics_are_read_page_by_page() {
        var older = chain.openClinic("Room 1");
        var newer = chain.openClinic("Room 1");

        var first = admin.get("/clinics?limit=1").expect(200);
        var second = admin.get("/clinics?limit=1&after=" + first.text("/next")).expect(200);

        assertThat(first.text("/items/0/clinicId")).isEqualTo(newer.id().toString());
        assertThat(second.text("/items/0/clinicId")).isEqualTo(older.id().toString());
    }

    @Test
    void a_clinic_that_cannot_be_is_not_opened() {
        var before = events();

        admin.post("/clinics", clinic("North", "Room 1", "Room 1")).expectProblem(422, "room-named-twice");
        admin.post("/clinics", clinic("North")).expectProblem(400, "invalid-request");
        admin.post("/clinics", clinic(" ", "Room 1")).expectProblem(400, "invalid-request");
        admin.post("/clinics", clinic("No\u0000rth", "Room 1")).expectProblem(400, "invalid-request");
        var nowhere = clinic("North", "Room 1");
        for (var zone : List.of("Europe/Atlantis", "UTC+2", "+02:00", "")) {
            nowhere.put("zone", zone);
            admin.post("/clinics", nowhere).expectProblem(400, "invalid-request");
        }
        var inverted = clinic("North", "Room 1");
        inverted.put("openingHours", List.of(json("day", "MONDAY", "opens", "19:00", "closes", "08:00")));
        admin.post("/clinics", inverted).expectProblem(422, "hours-inverted");
        api.as(TestTokens.of("front-desk"))
                .post("/clinics", clinic("North", "Room 1"))
                .expectProblem(403, "forbidden");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_therapist_is_registered_with_certificates() {
        var therapist = chain.hire(LIGHT_STROKING);

        var found = admin.get("/therapists/" + therapist).expect(200);

        assertThat(found.text("/displayName")).isEqualTo("M. Okafor");
        assertThat(found.text("/certificates/0/technique")).isEqualTo("LIGHT_STROKING");
        assertThat(found.text("/certificates/0/number")).isEqualTo("VMT-1");
        assertThat(found.text("/certificates/0/validUntil")).isEqualTo("2027-12-31");
        var listed = admin.get("/therapists?limit=1").expect(200);
        assertThat(listed.text("/items/0/therapistId")).isEqualTo(therapist.toString());
        assertThat(listed.text("/items/0/displayName")).isEqualTo("M. Okafor");
        assertThat(listed.text("/items/0/certificates/0/technique")).isEqualTo("LIGHT_STROKING");
    }

    @Test
    void what_names_a_therapist_is_kept_sealed() {
        chain.hire(LIGHT_STROKING);

        assertThat(db.sql("""
                        select convert_from(payload, 'UTF8') from event where type like 'tributary.booking.%'
                        union all select encode(display_name, 'escape') from therapist
                        union all select encode(number, 'escape') from certificate
                        """).query((row, nr) -> row.getString(1)).list())
                .hasSizeGreaterThan(3)
                .noneMatch(text -> text.contains("Okafor") || text.contains("VMT-1"));
    }

    @Test
    void a_certificate_is_added_and_renewed() {
        var therapist = chain.hire(LIGHT_STROKING);
        var path = "/therapists/" + therapist + "/certificates";

        admin.post(path, json("technique", DEEP_KNEADING, "validUntil", "2026-12-31"))
                .expect(200);
        var renewed = admin.post(path, json("technique", DEEP_KNEADING, "number", "VMT-9", "validUntil", "2028-12-31"))
                .expect(200);

        assertThat(renewed.header("Content-Location")).isEqualTo("/therapists/" + therapist);
        assertThat(renewed.at("/certificates").size()).isEqualTo(2);
        assertThat(renewed.text("/certificates/0/validUntil")).isEqualTo("2028-12-31");
        admin.post(
                        "/therapists/" + TherapistId.next() + "/certificates",
                        json("technique", DEEP_KNEADING, "validUntil", TUESDAY))
                .expectProblem(404, "not-found");
        admin.post(path, json("technique", DEEP_KNEADING, "validUntil", "+900000000-01-01"))
                .expectProblem(400, "invalid-request");
    }

    @Test
    void a_certificate_has_a_first_day_and_the_gap_before_a_renewal_stays_one() {
        var path = "/therapists/" + chain.hire() + "/certificates";
        var old = json(
                "technique", DEEP_KNEADING, "number", "VMT-3", "validFrom", "2026-01-01", "validUntil", "2026-03-10");

        admin.post(path, old).expect(200);
        var renewed = admin.post(path, json("technique", DEEP_KNEADING, "number", "VMT-3", "validUntil", "2026-12-31"))
                .expect(200);

        assertThat(renewed.at("/certificates").size()).isEqualTo(2);
        assertThat(renewed.text("/certificates/0/validFrom")).isEqualTo("2026-01-01");
        assertThat(renewed.text("/certificates/0/validUntil")).isEqualTo("2026-03-10");
        assertThat(renewed.text("/certificates/1/validFrom")).isEqualTo("2026-07-06");
        assertThat(renewed.text("/certificates/1/validUntil")).isEqualTo("2026-12-31");
        assertThat(admin.post(path, old).expect(200).json()).isEqualTo(renewed.json());
        admin.post(path, json("technique", DEEP_KNEADING, "validFrom", "2026-07-07", "validUntil", "2026-07-06"))
                .expectProblem(422, "certificate-inverted");
    }

    @Test
    void a_certificate_is_found_to_have_been_invalid_once() {
        var therapist = "/therapists/" + chain.hire(LIGHT_STROKING, DEEP_KNEADING);
        var path = therapist + "/certificates/DEEP_KNEADING/invalidity";
        var since = json("invalidFrom", "2026-03-05T00:00:00Z");

        var found = admin.post(path, since).expect(200);
        var told = events();
        admin.post(path, since).expect(200);

        assertThat(found.at("/certificates").size()).isEqualTo(1);
        assertThat(found.text("/certificates/0/technique")).isEqualTo("LIGHT_STROKING");
        assertThat(events()).isEqualTo(told);
    }

    @Test
    void what_is_no_moment_of_the_past_ends_no_certificate() {
        var therapist = "/therapists/" + chain.hire(LIGHT_STROKING);
        var path = therapist + "/certificates/LIGHT_STROKING/invalidity";
        var desk = chain.frontDeskOf(chain.openClinic("Room 1"));
        var since = json("invalidFrom", "2026-03-05T00:00:00Z");
        var before = events();

        for (var body :
                List.of(json(), json("invalidFrom", "yesterday"), json("invalidFrom", 5), json("invalidFrom", ""))) {
            assertThat(admin.post(path, body)
                            .expectProblem(400, "invalid-request")
                            .text())
                    .contains("invalidFrom");
        }
        admin.post(path, json("invalidFrom", "2099-01-01T00:00:00Z")).expectProblem(422, "invalid-in-the-future");
        admin.post(therapist + "/certificates/DEEP_KNEADING/invalidity", since).expectProblem(422, "not-certified-for");
        admin.post(therapist + "/certificates/DANCING/invalidity", since).expectProblem(404, "not-found");
        admin.post("/therapists/" + TherapistId.next() + "/certificates/LIGHT_STROKING/invalidity", since)
                .expectProblem(404, "not-found");
        desk.post(path, since).expectProblem(403, "forbidden");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_person_at_the_sign_in_is_one_therapist() {
        var mara = json("displayName", "M. Okafor", "subject", "mara@demo");
        admin.post("/therapists", mara).expect(201);
        var before = events();

        admin.post("/therapists", mara).expectProblem(409, "subject-taken");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void shifts_are_seen_by_the_clinic_where_they_are_worked() {
        var north = chain.openClinic("Room 1");
        var south = chain.openClinic("Room 1");
        var therapist = chain.hire(LIGHT_STROKING);

        chain.plan(therapist, north, "08:00", "12:00").expect(200);
        chain.plan(therapist, south, "13:00", "17:00").expect(200);

        var seen = chain.frontDeskOf(south).get("/therapists/" + therapist).expect(200);
        assertThat(seen.at("/shifts").size()).isEqualTo(1);
        assertThat(seen.text("/shifts/0/clinicId")).isEqualTo(south.id().toString());
        assertThat(seen.text("/shifts/0/date")).isEqualTo(TUESDAY);
        assertThat(admin.get("/therapists/" + therapist).at("/shifts").size()).isEqualTo(2);
    }

    @Test
    void a_therapist_is_not_planned_at_two_clinics_at_once() {
        var north = chain.openClinic("Room 1");
        var south = chain.openClinic("Room 1");
        var therapist = chain.hireAt(north);
        var before = events();

        chain.plan(therapist, south, "18:00", "20:00").expectProblem(409, "shifts-overlap");
        chain.plan(therapist, north, "20:00", "19:00").expectProblem(422, "shift-inverted");
        chain.plan(TherapistId.next(), north, "08:00", "12:00").expectProblem(404, "not-found");
        chain.plan(therapist, new Chain.Clinic(ClinicId.next(), List.of()), "20:00", "21:00")
                .expectProblem(422, "unknown-clinic");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void the_interface_describes_itself() {
        var paths = api.get("/v3/api-docs").expect(200).at("/paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/clinics",
                        "/clinics/{id}",
                        "/therapists",
                        "/therapists/{id}",
                        "/therapists/{id}/certificates",
                        "/therapists/{id}/shifts",
                        "/appointments",
                        "/appointments/{id}",
                        "/appointments/{id}/cancellation");
    }

    private static Map<String, Object> clinic(String name, String... rooms) {
        var monday = json("day", "MONDAY", "opens", "08:00", "closes", "19:00");
        return json("name", name, "zone", "Europe/Dublin", "openingHours", List.of(monday), "rooms", List.of(rooms));
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }
}
