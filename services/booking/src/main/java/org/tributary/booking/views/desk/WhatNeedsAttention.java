package org.tributary.booking.views.desk;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.RosterReader;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.schedule.clinics.ClinicDirectory;
import org.tributary.booking.schedule.therapists.TherapistNames;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.booking.views.agenda.AppointmentReader.PlannedTreatment;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.booking.views.desk.AttentionView.ExpiringCertificate;
import org.tributary.booking.views.desk.AttentionView.Item;
import org.tributary.booking.views.desk.AttentionView.Why;
import org.tributary.events.ClinicId;
import org.tributary.events.terms.Technique;

/** Finds what needs somebody at a clinic: visits that cannot be as they stand, and certificates that end soon. */
@Component
class WhatNeedsAttention {

    private static final Period SOON = Period.ofDays(60);
    private static final Comparator<Item> IN_ORDER = Comparator.comparing(
                    (Item item) -> item.appointment().startsAt())
            .thenComparing(item -> item.appointment().appointmentId().value())
            .thenComparing(item -> item.why().name());

    private final ClinicDirectory clinics;
    private final ScheduleReader schedule;
    private final RosterReader rosters;
    private final TherapistNames names;
    private final AppointmentReader appointments;
    private final ExpectedTwice expected;
    private final Clock clock;

    WhatNeedsAttention(
            ClinicDirectory clinics,
            ScheduleReader schedule,
            RosterReader rosters,
            TherapistNames names,
            AppointmentReader appointments,
            ExpectedTwice expected,
            Clock clock) {
        this.clinics = clinics;
        this.schedule = schedule;
        this.rosters = rosters;
        this.names = names;
        this.appointments = appointments;
        this.expected = expected;
        this.clock = clock;
    }

    /**
     * What needs somebody at the clinic.
     *
     * @throws org.tributary.platform.web.NotFound if there is no such clinic
     */
    AttentionView at(ClinicId id, @Nullable Instant until) {
        var zone = clinics.get(id).zone();
        var now = clock.instant();
        var today = now.atZone(zone).toLocalDate();
        var working = schedule.therapistsAt(id, today, LocalDate.MAX);
        var planned = appointments.treatmentsToComeAt(id, now);
        var therapists = Stream.concat(working.stream(), planned.stream().map(PlannedTreatment::therapistId))
                .collect(toSet());
        var plans = new CertifiedPlans(planned, rosters.certificatesOf(therapists), zone);
        return new AttentionView(id, items(id, now, plans, until), named(plans.expiring(working, today, SOON)));
    }

    /** The earliest first. */
    private List<Item> items(ClinicId clinic, Instant now, CertifiedPlans plans, @Nullable Instant until) {
        var missing = plans.missing();
        var twice = expected.from(now);
        var besides = Stream.concat(missing.keySet().stream(), twice.stream()).toList();
        return appointments.unsettledAt(clinic, now, besides).stream()
                .filter(visit -> until == null || visit.startsAt().isBefore(until))
                .flatMap(visit -> items(
                        visit,
                        missing.getOrDefault(visit.appointmentId(), List.of()),
                        twice.contains(visit.appointmentId())))
                .sorted(IN_ORDER)
                .toList();
    }

    private static Stream<Item> items(AppointmentView visit, List<Technique> missing, boolean twice) {
        var itself = switch (visit.status()) {
            case PROVISIONAL ->
                visit.awaitsApproval() ? Stream.<Item>empty() : Stream.of(new Item(visit, Why.PROVISIONAL, List.of()));
            case DISPLACED -> Stream.of(new Item(visit, Why.DISPLACED, List.of()));
            case SUSPENDED ->
                Stream.of(new Item(
                        visit,
                        Why.SUSPENDED,
                        Objects.requireNonNull(visit.suspension()).reasons()));
            case BOOKED, CHECKED_IN, COMPLETED, NO_SHOW, CANCELLED -> Stream.<Item>empty();
        };
        var besides = Stream.<Item>builder();
        if (visit.awaitsApproval()) {
            besides.add(new Item(
                    visit,
                    Why.UNAPPROVED,
                    names(Objects.requireNonNull(visit.exception()).rules())));
        }
        if (twice) {
            besides.add(new Item(visit, Why.EXPECTED_TWICE, List.of()));
        }
        if (!missing.isEmpty()) {
            besides.add(new Item(visit, Why.CERTIFICATE, names(missing)));
        }
        return Stream.concat(itself, besides.build());
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private List<ExpiringCertificate> named(List<ExpiringCertificate> found) {
        var called = names.of(
                found.stream().map(ExpiringCertificate::therapistId).distinct().toList());
        return found.stream()
                .map(it -> new ExpiringCertificate(
                        it.therapistId(),
                        called.get(it.therapistId()),
                        it.technique(),
                        it.validUntil(),
                        it.appointmentsAfter()))
                .toList();
    }
}
