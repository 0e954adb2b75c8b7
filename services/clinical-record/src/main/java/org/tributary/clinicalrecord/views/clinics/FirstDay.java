package org.tributary.clinicalrecord.views.clinics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;

/** The first day on which a clinic can have treated somebody. */
final class FirstDay {

    /** Clinics begin to use the system with years of visits on paper, which are charted after the fact. The project's choice. */
    private static final Period ON_PAPER = Period.ofYears(10);

    private FirstDay() {}

    /** As the clinic says, or else as long before it was recorded as its papers may go back. */
    static LocalDate of(ClinicOpened opened, Instant recordedAt) {
        var told = opened.openedOn();
        return told == null ? LocalDate.ofInstant(recordedAt, opened.zone()).minus(ON_PAPER) : told;
    }
}
