package org.tributary.booking.views.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;

/** What needs somebody at a clinic before its time comes. */
record AttentionView(ClinicId clinicId, List<Item> items, List<ExpiringCertificate> expiringCertificates) {

    /**
     * A visit that cannot take place as it stands; it is there once for each reason.
     *
     * @param details codes of what is in the way: what screening found, the techniques without a certificate, or the rules to set aside
     */
    record Item(AppointmentView appointment, Why why, List<String> details) {}

    /** What is in the way of a visit. */
    enum Why {
        /** Screening does not allow it any more. */
        SUSPENDED,
        /** A clearance is wanted. */
        PROVISIONAL,
        /** A second person has to agree that rules of the house are set aside. */
        UNAPPROVED,
        /** The clinic took its time away; it waits for another, also once the old one is past. */
        DISPLACED,
        /** The person is expected elsewhere at that time, under another record of theirs. */
        EXPECTED_TWICE,
        /** On that day the therapist holds no valid certificate for a technique. */
        CERTIFICATE
    }

    /**
     * A certificate of somebody with shifts to come at this clinic that ends soon.
     *
     * @param displayName absent once it was erased
     * @param appointmentsAfter how many visits of this clinic are planned with the technique for later days
     */
    record ExpiringCertificate(
            TherapistId therapistId,
            @Nullable String displayName,
            Technique technique,
            LocalDate validUntil,
            int appointmentsAfter) {

        /** Without the name. */
        @Override
        public String toString() {
            return "ExpiringCertificate[" + therapistId + ", " + technique + ", " + validUntil + "]";
        }
    }
}
