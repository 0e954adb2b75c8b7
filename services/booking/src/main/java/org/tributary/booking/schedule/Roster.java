package org.tributary.booking.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.tributary.events.terms.Technique;

/** When a therapist is there, and for which techniques they are certified. */
public record Roster(Stretches shifts, CertifiedDays certificates) {

    /** Whether the therapist is there for the whole of a visit. */
    public boolean isOnShiftFor(TimeSpan visit) {
        return shifts.cover(visit);
    }

    /** Which of these techniques the therapist may not use on a day. */
    public List<Technique> notCertified(LocalDate day, Collection<Technique> techniques) {
        return certificates.missingOn(day, techniques);
    }
}
