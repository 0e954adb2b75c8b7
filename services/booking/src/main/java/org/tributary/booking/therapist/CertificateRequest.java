package org.tributary.booking.therapist;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.therapist.TherapistCommand.Certificate;
import org.tributary.events.terms.Technique;

/** A certificate as callers send it. */
record CertificateRequest(
        @NotNull Technique technique,

        @Nullable @Pattern(regexp = ".*\\S.*") @Size(max = 100)
        String number,

        @Nullable LocalDate validFrom,
        @NotNull LocalDate validUntil) {

    Certificate toCertificate() {
        return new Certificate(technique, number, validFrom, validUntil);
    }

    /** Without the number, which names a person: a request may end up in a log line. */
    @Override
    public String toString() {
        return toCertificate().toString();
    }
}
