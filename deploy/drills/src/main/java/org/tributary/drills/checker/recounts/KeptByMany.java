package org.tributary.drills.checker.recounts;

import static org.tributary.drills.checker.recounts.Facts.text;

import java.util.stream.Stream;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.Stores;

/** What more than one service keeps of the same facts. */
final class KeptByMany {

    private KeptByMany() {}

    /** Which clinics treat whom. */
    static Stream<Row> treatedAt(Stores stores) {
        return Stream.concat(Facts.of(stores, "PatientRegistered"), Facts.of(stores, "PatientEnrolled"))
                .map(patient -> Row.of(text(patient, "patientId"), text(patient, "clinicId")))
                .distinct();
    }

    /** What is kept of {@link #certificates}. */
    static String certificatesIn(String table) {
        return "select therapist_id, technique, coalesce(nullif(valid_from, '-infinity')::text, ''), valid_until from "
                + table;
    }

    /** What a therapist is certified for: of the grants for a technique with the same first day the last counts. */
    static Stream<Row> certificates(Stores stores) {
        return Facts.lastBy(
                        stores,
                        "CertificateGranted",
                        grant -> grant.aggregateId()
                                + text(grant.content(), "technique")
                                + text(grant.content(), "validFrom"))
                .values()
                .stream()
                .map(grant -> Row.of(
                        grant.aggregateId(),
                        text(grant.content(), "technique"),
                        text(grant.content(), "validFrom"),
                        text(grant.content(), "validUntil")));
    }

    /** The clinics with their names and zones. */
    static Stream<Row> clinics(Stores stores) {
        return Facts.of(stores, "ClinicOpened")
                .map(clinic -> Row.of(text(clinic, "clinicId"), text(clinic, "name"), text(clinic, "zone")));
    }
}
