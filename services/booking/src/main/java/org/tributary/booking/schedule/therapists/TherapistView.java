package org.tributary.booking.schedule.therapists;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;

/** A therapist as callers read them. The name is absent once it was erased. {@code version} grows with each fact. */
public record TherapistView(
        TherapistId therapistId,
        @Nullable String displayName,
        @Nullable String subject,
        List<Certificate> certificates,
        List<Shift> shifts,
        long version) {

    /** Without the name. */
    @Override
    public String toString() {
        return "TherapistView[" + therapistId + "]";
    }

    /** A technique and the first and last day of a certificate for it. Without a first day it is good since ever. */
    public record Certificate(
            Technique technique,
            @Nullable String number,
            @Nullable LocalDate validFrom,
            LocalDate validUntil) {

        /** Without the number, which names a person. */
        @Override
        public String toString() {
            return "Certificate[" + technique + " until " + validUntil + "]";
        }
    }

    /** A stretch of work at a clinic, in its local time. */
    public record Shift(ClinicId clinicId, LocalDate date, LocalTime starts, LocalTime ends) {}

    /** A therapist in a list. */
    public record Listed(TherapistId therapistId, @Nullable String displayName, List<Certificate> certificates) {

        /** Without the name. */
        @Override
        public String toString() {
            return "Listed[" + therapistId + "]";
        }
    }
}
