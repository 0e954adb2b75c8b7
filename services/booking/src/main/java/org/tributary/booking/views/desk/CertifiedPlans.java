package org.tributary.booking.views.desk;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.booking.schedule.CertifiedDays;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.booking.views.agenda.AppointmentReader.PlannedTreatment;
import org.tributary.booking.views.desk.AttentionView.ExpiringCertificate;
import org.tributary.events.AppointmentId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;

/** A clinic's treatments to come, beside the certificates of those who are to give them. A value: no clock, no framework, no I/O. */
record CertifiedPlans(List<PlannedTreatment> planned, Map<TherapistId, CertifiedDays> certificates, ZoneId zone) {

    private static final Comparator<ExpiringCertificate> FIRST_TO_END = Comparator.comparing(
                    ExpiringCertificate::validUntil)
            .thenComparing(it -> it.therapistId().value())
            .thenComparing(it -> it.technique().name());

    /** For which techniques nobody is certified on the day of a treatment; only treatments of which some are missing. */
    Map<AppointmentId, List<Technique>> missing() {
        return planned.stream()
                .map(visit -> Map.entry(visit.appointmentId(), missingFor(visit)))
                .filter(visit -> !visit.getValue().isEmpty())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of these therapists, the first to end first. One after which another goes on does not end. */
    List<ExpiringCertificate> expiring(Collection<TherapistId> therapists, LocalDate today, Period soon) {
        return therapists.stream()
                .flatMap(therapist -> expiring(therapist, today, today.plus(soon)))
                .sorted(FIRST_TO_END)
                .toList();
    }

    private Stream<ExpiringCertificate> expiring(TherapistId therapist, LocalDate today, LocalDate soon) {
        var all = certificatesOf(therapist);
        return all.certificates().stream()
                .filter(it -> !it.last().isBefore(today) && !it.last().isAfter(soon))
                .filter(it -> all.certificates().stream().noneMatch(next -> goesOn(it, next)))
                .map(it -> new ExpiringCertificate(
                        therapist, null, it.technique(), it.last(), treatmentsAfter(therapist, it)));
    }

    private static boolean goesOn(Certificate ending, Certificate next) {
        return next.technique() == ending.technique()
                && !next.first().isAfter(ending.last().plusDays(1))
                && next.last().isAfter(ending.last());
    }

    private int treatmentsAfter(TherapistId therapist, Certificate ending) {
        return (int) planned.stream()
                .filter(visit ->
                        visit.therapistId().equals(therapist) && dayOf(visit).isAfter(ending.last()))
                .filter(visit -> visit.techniques().contains(ending.technique()))
                .filter(visit -> missingFor(visit).contains(ending.technique()))
                .count();
    }

    private List<Technique> missingFor(PlannedTreatment visit) {
        return certificatesOf(visit.therapistId()).missingOn(dayOf(visit), visit.techniques()).stream()
                .sorted(Comparator.comparing(Enum::name))
                .toList();
    }

    private CertifiedDays certificatesOf(TherapistId therapist) {
        return certificates.getOrDefault(therapist, new CertifiedDays(List.of()));
    }

    private LocalDate dayOf(PlannedTreatment visit) {
        return visit.startsAt().atZone(zone).toLocalDate();
    }
}
