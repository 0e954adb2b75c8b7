package org.tributary.booking.appointment;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain.Clinic;
import org.tributary.booking.schedule.CertifiedDays;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.events.AppointmentId;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

/** Whether a therapist is certified on a day is said alike by the search, by the booking and by what needs attention. */
@IntegrationTest
@Import(AMondayMorning.class)
class CertifiedAlikeIT extends AtTheFrontDesk {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 9);
    private static final int DAYS = 6;
    private static final List<Technique> PLANNED = List.of(LIGHT_STROKING, LYMPHATIC_DRAINAGE);
    private static final int ROUNDS = 40;

    private final DecisionContextReader reader;
    private final TransactionTemplate transaction;

    CertifiedAlikeIT(
            Api api,
            TopicSettings topics,
            JdbcClient db,
            DecisionContextReader reader,
            PlatformTransactionManager transactions) {
        super(api, topics, db);
        this.transaction = new TransactionTemplate(transactions);
        this.reader = reader;
    }

    @ParameterizedTest
    @CsvSource({"America/Los_Angeles, 20:00", "Europe/Dublin, 12:00", "Pacific/Auckland, 08:00"})
    void with_any_certificates_each_day_is_judged_alike(ZoneId zone, LocalTime time) {
        var clinic = chain.openClinic(
                json(
                        "zone",
                        zone.getId(),
                        "openingHours",
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> json("day", day, "opens", "06:00", "closes", "22:00"))
                                .toList()),
                "Room 1");
        var therapist = chain.hire();
        thereAt(time, therapist, clinic);
        var visits = days().collect(toMap(day -> planned(clinic, therapist, startOn(day, time, zone)), day -> day));
        var random = new Random(20260709);
        for (var round = 0; round < ROUNDS; round++) {
            var certified = anyCertificates(random);
            hold(therapist, certified);

            assertThat(booked(clinic, therapist, time, zone))
                    .as("booking, by %s", certified)
                    .isEqualTo(certified);
            var good = days().filter(day -> certified.missingOn(day, PLANNED).isEmpty())
                    .collect(toSet());
            assertThat(offered(clinic, zone)).as("offered, by %s", certified).isEqualTo(good);
            assertThat(missing(clinic))
                    .as("needs attention, by %s", certified)
                    .isEqualTo(visits.entrySet().stream()
                            .filter(visit -> !good.contains(visit.getValue()))
                            .collect(toMap(
                                    visit -> visit.getKey().toString(),
                                    visit -> certified.missingOn(visit.getValue(), PLANNED))));
        }
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(FIRST.plusDays(DAYS));
    }

    private static Instant startOn(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static CertifiedDays anyCertificates(Random random) {
        return new CertifiedDays(PLANNED.stream()
                .flatMap(technique -> IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> random.nextInt(-1, DAYS))
                        .distinct()
                        .sorted()
                        .map(from -> new Certificate(
                                technique,
                                from < 0 ? LocalDate.MIN : FIRST.plusDays(from),
                                FIRST.plusDays(Math.max(from, 0) + random.nextInt(3)))))
                .toList());
    }

    private void thereAt(LocalTime time, TherapistId therapist, Clinic clinic) {
        var shifts = days().map(day -> json(
                        "date",
                        day.toString(),
                        "starts",
                        time.toString(),
                        "ends",
                        time.plusHours(1).toString()))
                .toList();
        chain.admin()
                .post(
                        "/therapists/" + therapist + "/shifts",
                        json("clinicId", clinic.id().toString(), "shifts", shifts))
                .expect(200);
    }

    private void hold(TherapistId therapist, CertifiedDays certified) {
        db.sql("delete from certificate where therapist_id = :therapist")
                .param("therapist", therapist.value())
                .update();
        for (var certificate : certified.certificates()) {
            db.sql("""
                    insert into certificate (therapist_id, technique, valid_from, valid_until)
                    values (:therapist, :technique, :from, :until)
                    """)
                    .param("therapist", therapist.value())
                    .param("technique", certificate.technique().name())
                    .param("from", certificate.first())
                    .param("until", certificate.last())
                    .update();
        }
    }

    private AppointmentId planned(Clinic clinic, TherapistId therapist, Instant startsAt) {
        var visit = AppointmentId.next();
        db.sql("""
                insert into appointment (appointment_id, clinic_id, patient_id, therapist_id, room_id, kind, status,
                    starts_at, ends_at, techniques, version)
                values (:visit, :clinic, :patient, :therapist, :room, 'TREATMENT', 'BOOKED',
                    :startsAt, :endsAt, array['LYMPHATIC_DRAINAGE', 'LIGHT_STROKING'], 0)
                """)
                .param("visit", visit.value())
                .param("clinic", clinic.id().value())
                .param("patient", PatientId.next().value())
                .param("therapist", therapist.value())
                .param("room", clinic.room().value())
                .param("startsAt", startsAt.atOffset(UTC))
                .param("endsAt", startsAt.plus(Duration.ofHours(1)).atOffset(UTC))
                .update();
        return visit;
    }

    /** By which certificates a booking is judged. */
    private @Nullable CertifiedDays booked(Clinic clinic, TherapistId therapist, LocalTime time, ZoneId zone) {
        var startsAt = startOn(FIRST, time, zone);
        var visit = new Visit(
                PatientId.next(),
                clinic.id(),
                therapist,
                null,
                VisitKind.TREATMENT,
                startsAt,
                startsAt.plus(Duration.ofHours(1)),
                PLANNED,
                null,
                null,
                null);
        var roster = Objects.requireNonNull(transaction.execute(_ -> reader.lockAndRead(visit)))
                .roster();
        return roster == null ? null : roster.certificates();
    }

    private Set<LocalDate> offered(Clinic clinic, ZoneId zone) {
        return chain.admin()
                .get("/clinics/" + clinic.id()
                        + "/availability?kind=TREATMENT&technique=LYMPHATIC_DRAINAGE&technique=LIGHT_STROKING&duration=PT60M"
                        + "&from=2026-07-07T00:00:00Z&to=2026-07-20T00:00:00Z")
                .expect(200)
                .at("/items")
                .valueStream()
                .map(item -> Instant.parse(item.at("/startsAt").asString())
                        .atZone(zone)
                        .toLocalDate())
                .collect(toSet());
    }

    private Map<String, List<Technique>> missing(Clinic clinic) {
        return chain.frontDeskOf(clinic)
                .get("/clinics/" + clinic.id() + "/attention")
                .expect(200)
                .at("/items")
                .valueStream()
                .collect(toMap(
                        item -> item.at("/appointment/appointmentId").asString(),
                        item -> item.at("/details")
                                .valueStream()
                                .map(technique -> Technique.valueOf(technique.asString()))
                                .toList()));
    }
}
