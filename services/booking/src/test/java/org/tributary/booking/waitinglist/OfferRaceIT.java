package org.tributary.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.with;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorningAndOn;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.booking.waitinglist.WaitingListCommand.AcceptOffer;
import org.tributary.booking.waitinglist.WaitingListCommand.LapseOffer;
import org.tributary.events.AppointmentId;
import org.tributary.events.OfferId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.timers.TimersAutoConfiguration;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMondayMorningAndOn.class)
class OfferRaceIT extends AtTheWaitingList {

    private static final EventMetadata SOMEBODY = new EventMetadata("somebody", List.of(), null, null, null);

    private static final Instant AT_TEN = Instant.parse("2026-07-07T09:00:00Z");

    private final TransactionalCommands commands;
    private final OfferProcess offering;
    private final DataSource database;
    private final List<Task<?>> tasks;

    OfferRaceIT(
            Api api,
            TopicSettings topics,
            JdbcClient db,
            MovableClock clock,
            Scheduler timers,
            TransactionalCommands commands,
            OfferProcess offering,
            DataSource database,
            List<Task<?>> tasks) {
        super(api, topics, db, clock, timers);
        this.commands = commands;
        this.offering = offering;
        this.database = database;
        this.tasks = tasks;
    }

    /** The patient answers in the last moment, and the time is up. */
    @RepeatedTest(5)
    void of_accepting_and_lapsing_at_once_one_takes_effect() throws Exception {
        var visit = visitAt(10);
        var asha = somebodyWaits();
        cancel(visit);
        var offer = offered(asha);
        untilNothingIsDue();
        var entry = WaitingListEntryId.of(offer.text("/entryId"));
        var offerId = OfferId.of(offer.text("/offer/offerId"));
        var heldUntil = Instant.parse(offer.text("/offer/heldUntil"));

        var done = atOnce(List.of(
                () -> commands.send(
                        new AcceptOffer(entry, AppointmentId.next(), offerId, heldUntil.minusSeconds(1)), SOMEBODY),
                () -> commands.send(
                        new AcceptOffer(entry, AppointmentId.next(), offerId, heldUntil.minusSeconds(1)), SOMEBODY),
                () -> commands.send(new LapseOffer(entry, offerId, heldUntil), SOMEBODY),
                () -> commands.send(new LapseOffer(entry, offerId, heldUntil), SOMEBODY)));

        var outcomes = facts(entry);
        assertThat(outcomes).containsAnyOf("OfferAccepted", "OfferLapsed").hasSize(3);
        assertThat(visitsOf(asha)).isEqualTo(outcomes.contains("OfferAccepted") ? 1 : 0);
        assertThat(done).contains(true);
    }

    /** As when an instance dies after it offered, or two have the same timer in hand. */
    @Test
    void one_time_is_offered_once_however_many_offer_it() throws Exception {
        var entries = List.of(somebodyWaits(), somebodyWaits(), somebodyWaits());
        var freed = freed();

        atOnce(IntStream.range(0, 8)
                .<Runnable>mapToObj(nr -> () -> offering.offer(freed))
                .toList());
        offering.offer(freed);

        assertThat(statuses(entries)).containsExactlyInAnyOrder("OFFERED", "WAITING", "WAITING");
        assertThat(get(entries.getFirst()).text("/status")).isEqualTo("OFFERED");
    }

    @Test
    void two_instances_share_the_timers_and_every_time_is_offered_once() throws Exception {
        var visits = IntStream.range(8, 14).mapToObj(this::visitAt).toList();
        var entries = visits.stream().map(_ -> somebodyWaits()).toList();
        var another = new TimersAutoConfiguration().scheduler(database, tasks, clock);
        another.start();
        try {
            atOnce(visits.stream().<Runnable>map(visit -> () -> cancel(visit)).toList());
            await().untilAsserted(() -> {
                another.triggerCheckForDueExecutions();
                timers.triggerCheckForDueExecutions();
                assertThat(statuses(entries)).containsOnly("OFFERED");
            });
        } finally {
            another.stop();
        }

        assertThat(entries.stream().map(entry -> get(entry).text("/offer/startsAt")))
                .doesNotHaveDuplicates();
        assertThat(entries.stream().map(OfferRaceIT::idOf).map(this::facts))
                .allSatisfy(facts -> assertThat(facts).containsExactly("PatientWaitlisted", "TimeOffered"));
    }

    @Test
    void of_booking_and_offering_one_time_at_once_one_takes_effect() throws Exception {
        var asha = somebodyWaits();
        var ben = evaluation(north, mara, patient(), 10);
        var freed = freed();

        atOnce(List.of(() -> offering.offer(freed), () -> desk.post("/appointments", ben)));

        var isOffered = get(asha).text("/status").equals("OFFERED");
        var isBooked = db.sql("select exists (select from appointment where therapist_id = :mara)")
                .param("mara", mara.value())
                .query(Boolean.class)
                .single();
        assertThat(isOffered).isNotEqualTo(isBooked);
    }

    /** The line is walked to its end: each in turn lets the time lapse. */
    @Test
    void whatever_the_wishes_it_goes_down_the_line_to_whom_it_suits() {
        fillTheHoursBesideTen();
        var random = new Random(20_260_706);
        var suited = new ArrayList<String>();
        var all = new ArrayList<String>();
        for (int i = 0; i < 16; i++) {
            var minutes = 45 + 15 * random.nextInt(4);
            var earliest = Instant.parse("2026-07-07T08:30:00Z").plus(Duration.ofMinutes(15L * random.nextInt(4)));
            var latest = Instant.parse("2026-07-07T09:45:00Z").plus(Duration.ofMinutes(15L * random.nextInt(4)));
            var wish = with(
                    with(lasting(wish(patient()), "PT" + minutes + "M"), "earliest", earliest.toString()),
                    "latest",
                    latest.toString());
            if (earliest.plus(Duration.ofMinutes(minutes)).isAfter(latest)) {
                continue;
            }
            var entry = join(wish).location();
            all.add(entry);
            var end = AT_TEN.plus(Duration.ofMinutes(minutes));
            if (!earliest.isAfter(AT_TEN) && minutes <= 60 && !end.isAfter(latest)) {
                suited.add(entry);
            }
        }
        assertThat(suited).hasSizeBetween(2, all.size() - 2);

        var offered = new ArrayList<String>();
        var freed = freed();
        for (var turn = 0; turn <= suited.size(); turn++) {
            offering.offer(freed);
            untilNothingIsDue();
            all.stream()
                    .filter(entry ->
                            get(entry).at("/offer/startsAt").asString("").equals(AT_TEN.toString()))
                    .findFirst()
                    .ifPresent(entry -> {
                        offered.add(entry);
                        desk.post(entry + "/withdrawal").expect(200);
                    });
        }

        assertThat(offered).isEqualTo(suited);
    }

    private FreedTime freed() {
        return new FreedTime(north.id(), VisitKind.EVALUATION, mara, AT_TEN, AT_TEN.plus(Duration.ofHours(1)));
    }

    private static List<Boolean> atOnce(List<Runnable> acts) throws Exception {
        var runners = new ArrayList<Callable<Boolean>>();
        acts.forEach(act -> runners.add(() -> isDone(act)));
        try (var start = Executors.newFixedThreadPool(acts.size())) {
            var done = new ArrayList<Boolean>();
            for (var runner : start.invokeAll(runners)) {
                done.add(runner.get());
            }
            return done;
        }
    }

    private static boolean isDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RejectedException no) {
            return false;
        }
    }

    private List<String> facts(WaitingListEntryId entry) {
        return db.sql(
                        "select split_part(type, '.', 3) as fact from event where aggregate_id = :entry order by sequence")
                .param("entry", entry.value())
                .query((row, nr) -> row.getString("fact"))
                .list();
    }

    private static WaitingListEntryId idOf(String entry) {
        return WaitingListEntryId.of(entry.substring("/waiting-list/".length()));
    }

    private int visitsOf(String entry) {
        return db.sql("select count(*) from appointment where patient_id = :patient")
                .param("patient", UUID.fromString(get(entry).text("/patientId")))
                .query(Integer.class)
                .single();
    }
}
