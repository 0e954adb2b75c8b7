package org.tributary.booking.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.tributary.events.terms.Technique;

/**
 * On which days a therapist may use which techniques. A treatment is judged by the day on which it starts, by the clocks of its
 * clinic.
 */
public record CertifiedDays(List<Certificate> certificates) {

    /**
     * A certificate from its first to its last day, both of them whole.
     *
     * @param first {@link LocalDate#MIN} for since ever
     */
    public record Certificate(Technique technique, LocalDate first, LocalDate last) {

        boolean allows(Technique asked, LocalDate day) {
            return technique == asked && !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Which of these techniques no certificate allows on a day. */
    public List<Technique> missingOn(LocalDate day, Collection<Technique> techniques) {
        return techniques.stream()
                .filter(technique -> certificates.stream().noneMatch(certificate -> certificate.allows(technique, day)))
                .toList();
    }
}
