package org.tributary.errands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.testkit.Api.json;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.errands.ErrandsService.LendingAKey;
import org.tributary.errands.ErrandsService.NoteErrand;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.events.SubjectId;
import org.tributary.platform.approvals.ApprovalCommand.RequestApproval;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.testkit.TestTokens;

/** Dana wants to lend a key, and a clinical lead has to agree. */
@IntegrationTest
class ApprovalsIT {

    private static final EventMetadata DANA = new EventMetadata("dana", List.of("front-desk"), null, null, null);
    private static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-0000000000b1");

    private final ClinicId north = ClinicId.next();
    private final Api api;
    private final JdbcClient db;
    private final TransactionalCommands commands;
    private final MovableClock clock;
    private final Scheduler timers;

    ApprovalsIT(Api api, JdbcClient db, TransactionalCommands commands, MovableClock clock, Scheduler timers) {
        this.api = api;
        this.db = db;
        this.commands = commands;
        this.clock = clock;
        this.timers = timers;
    }

    @BeforeEach
    void itIsNoon() {
        clock.moveTo(ErrandsService.NOON);
    }

    @Test
    void what_is_asked_for_is_listed_and_approved_with_a_name() {
        var asked = ask(north, ASHA);

        var open = lead("lena").get("/approvals?clinicId=" + north).expect(200);
        assertThat(open.at("/items").size()).isEqualTo(1);
        assertThat(open.at("/next").isNull()).isTrue();
        assertThat(open.text("/items/0/approvalId")).isEqualTo(asked.toString());
        assertThat(open.text("/items/0/kind")).isEqualTo("KIND");
        assertThat(open.text("/items/0/status")).isEqualTo("OPEN");
        assertThat(open.text("/items/0/requestedBy")).isEqualTo("dana");
        assertThat(open.text("/items/0/reason")).isEqualTo("hers is lost");
        assertThat(open.text("/items/0/expiresAt")).isEqualTo("2026-07-06T13:00:00Z");

        var approved = approve(lead("lena"), asked).expect(200);

        assertThat(approved.text("/status")).isEqualTo("GRANTED");
        assertThat(approved.text("/answer/by")).isEqualTo("lena");
        assertThat(approved.text("/answer/name")).isEqualTo("Lena Brandt");
        assertThat(approved.text("/answer/registration")).isEqualTo("BIG 4711");
        assertThat(whatBecameOf(asked)).containsExactly("wanted", "lent with lena");
        assertThat(lead("max").get("/approvals/" + asked).expect(200).json()).isEqualTo(approved.json());
        assertThat(lead("lena").get("/approvals?clinicId=" + north).at("/items").size())
                .isZero();
    }

    @Test
    void what_is_said_of_a_person_is_sealed_wherever_it_is_kept() {
        var asked = ask(north, ASHA);
        approve(lead("lena"), asked).expect(200);
        refuse(lead("lena"), ask(north, ASHA)).expect(200);

        var stored = db.sql("""
                select convert_from(payload, 'UTF8') from event where type like 'tributary.approvals.%'
                union all select to_jsonb(approval)::text from approval
                """).query(String.class).list();

        assertThat(stored)
                .isNotEmpty()
                .noneMatch(text -> text.contains("hers is lost"))
                .noneMatch(text -> text.contains("Brandt"))
                .noneMatch(text -> text.contains("4711"))
                .noneMatch(text -> text.contains("ask again tomorrow"));
    }

    @Test
    void a_refusal_says_why() {
        var asked = ask(north, null);

        var refused = refuse(lead("lena"), asked).expect(200);

        assertThat(refused.text("/status")).isEqualTo("REFUSED");
        assertThat(refused.text("/answer/reason")).isEqualTo("ask again tomorrow");
        assertThat(whatBecameOf(asked)).containsExactly("wanted", "not lent because of lena");
        approve(lead("lena"), asked).expectProblem(409, "approval-closed");
        lead("lena")
                .post("/approvals/" + asked + "/refusal", json("reason", " "))
                .expectProblem(400, "invalid-request");
    }

    @Test
    void who_is_no_second_person_is_told_why_and_nothing_changes() {
        var asked = ask(north, ASHA);

        assertThat(approve(person("dana", "clinical-lead"), asked)
                        .expectProblem(403, "may-not-approve")
                        .text("/why"))
                .isEqualTo("OWN_REQUEST");
        assertThat(approve(api.as(TestTokens.of("clinical-lead", north)), asked)
                        .expectProblem(403, "may-not-approve")
                        .text("/why"))
                .isEqualTo("PROGRAM");
        var wrongRole = approve(person("tara", "therapist"), asked).expectProblem(403, "may-not-approve");
        assertThat(wrongRole.text("/why")).isEqualTo("ROLE");
        assertThat(wrongRole.text("/roles/0")).isEqualTo("clinical-lead");
        approve(api.as(TestTokens.ofPartner("partner-a")), asked).expectProblem(403, "forbidden");
        approve(api, asked).expectProblem(401, "unauthenticated");
        assertThat(whatBecameOf(asked)).containsExactly("wanted");
    }

    @Test
    void only_who_may_answer_and_who_asked_know_why() {
        var path = "/approvals/" + ask(north, ASHA);

        assertThat(person("dana", "front-desk").get(path).text("/reason")).isEqualTo("hers is lost");
        assertThat(person("tara", "therapist").get(path).at("/reason").isNull()).isTrue();
    }

    @Test
    void another_clinic_s_and_the_chain_s_do_not_exist_for_who_is_not_there() {
        var elsewhere = api.as(TestTokens.caller("clinical-lead")
                .named("lena")
                .at(ClinicId.next())
                .token());
        var here = ask(north, ASHA);
        var chains = ask(null, null);

        for (var hidden : List.of(here, chains)) {
            elsewhere.get("/approvals/" + hidden).expectProblem(404, "not-found");
            approve(elsewhere, hidden).expectProblem(404, "not-found");
            refuse(elsewhere, hidden).expectProblem(404, "not-found");
        }
        assertThat(ids(elsewhere.get("/approvals").expect(200))).doesNotContain(here.toString(), chains.toString());
        assertThat(ids(lead("lena").get("/approvals")))
                .contains(here.toString())
                .doesNotContain(chains.toString());

        var everywhere = api.as(TestTokens.caller("clinical-lead").named("lena").token());
        assertThat(ids(everywhere.get("/approvals?limit=200"))).contains(here.toString(), chains.toString());
        approve(everywhere, chains).expect(200);
    }

    @Test
    void the_list_goes_on_where_a_page_ends() {
        var asked =
                IntStream.range(0, 3).mapToObj(_ -> ask(north, null).toString()).toList();

        var first =
                lead("lena").get("/approvals?clinicId=" + north + "&limit=2").expect(200);
        var second = lead("lena")
                .get("/approvals?clinicId=" + north + "&limit=2&after=" + first.text("/next"))
                .expect(200);

        assertThat(ids(first)).isEqualTo(asked.subList(0, 2));
        assertThat(ids(second)).isEqualTo(asked.subList(2, 3));
    }

    @Test
    void a_retry_under_the_same_key_is_one_answer() {
        var asked = ask(north, ASHA);
        var lena = lead("lena").with("Idempotency-Key", Id.fresh().toString());

        var first = approve(lena, asked).expect(200);

        assertThat(approve(lena, asked).expect(200).json()).isEqualTo(first.json());
        assertThat(approve(lead("lena"), asked).expect(200).json()).isEqualTo(first.json());
        assertThat(whatBecameOf(asked)).containsExactly("wanted", "lent with lena");
    }

    @Test
    void of_many_who_answer_at_once_one_has_answered() throws Exception {
        var asked = ask(north, ASHA);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(nr -> pool.submit(() -> nr % 2 == 0
                            ? approve(lead("lead " + nr), asked).status()
                            : refuse(lead("lead " + nr), asked).status()))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }

            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        }
        assertThat(whatBecameOf(asked)).hasSize(2);
    }

    @Test
    void what_nobody_answers_expires_once() {
        var asked = ask(north, ASHA);
        var answered = ask(north, ASHA);
        approve(lead("lena"), answered).expect(200);

        clock.moveOn(Duration.ofMinutes(59));
        timers.triggerCheckForDueExecutions();
        assertThat(lead("lena").get("/approvals/" + asked).text("/status")).isEqualTo("OPEN");

        clock.moveOn(Duration.ofMinutes(1));
        approve(lead("lena"), asked).expectProblem(409, "approval-closed");
        timers.triggerCheckForDueExecutions();

        await().untilAsserted(
                        () -> assertThat(lead("lena").get("/approvals/" + asked).text("/status"))
                                .isEqualTo("EXPIRED"));
        await().untilAsserted(() -> assertThat(
                        db.sql("select count(*) from scheduled_tasks where task_instance = any (:these)")
                                .param("these", List.of(asked.toString(), answered.toString()))
                                .query(Integer.class)
                                .single())
                .isZero());
        assertThat(whatBecameOf(asked)).containsExactly("wanted", "forgotten");
        assertThat(whatBecameOf(answered)).containsExactly("wanted", "lent with lena");
    }

    private ApprovalId ask(@Nullable ClinicId clinic, @Nullable PatientId patient) {
        var id = ApprovalId.next();
        var errand = new SubjectId(Id.fresh());
        commands.send(
                new NoteErrand(
                        errand,
                        clinic,
                        "wanted",
                        new RequestApproval(
                                id,
                                LendingAKey.KIND.name(),
                                errand,
                                clinic,
                                patient,
                                "dana",
                                "hers is lost",
                                null,
                                clock.instant())),
                DANA);
        return id;
    }

    private Api lead(String name) {
        return person(name, "clinical-lead");
    }

    private Api person(String name, String role) {
        return api.as(TestTokens.caller(role)
                .named(name)
                .at(north)
                .saying("name", "Lena Brandt")
                .saying("registration", "BIG 4711")
                .token());
    }

    private static Answer approve(Api by, ApprovalId id) {
        return by.post("/approvals/" + id + "/approval");
    }

    private static Answer refuse(Api by, ApprovalId id) {
        return by.post("/approvals/" + id + "/refusal", json("reason", "ask again tomorrow"));
    }

    private static List<String> ids(Answer list) {
        return list.at("/items")
                .valueStream()
                .map(item -> item.at("/approvalId").asString())
                .toList();
    }

    private List<String> whatBecameOf(ApprovalId asked) {
        return db.sql("""
                select convert_from(payload, 'UTF8')::json ->> 'words' from event
                where aggregate_id = (select subject_id from approval where approval_id = :id)
                order by sequence
                """)
                .param("id", asked)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
