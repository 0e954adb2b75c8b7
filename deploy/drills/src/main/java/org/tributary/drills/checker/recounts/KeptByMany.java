package org.tributary.drills.checker.recounts;

import static org.tributary.drills.checker.recounts.Facts.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.Stores;

/** What more than one service keeps of the same facts. */
final class KeptByMany {

    /** What begins and what ends that a clinic treats somebody. */
    private static final Map<String, Boolean> ENROLMENTS =
            Map.of("PatientRegistered", true, "PatientEnrolled", true, "EnrolmentEnded", false);

    private KeptByMany() {}

    /** Which clinics treat whom: what was said last of each counts. */
    static Stream<Row> treatedAt(Stores stores) {
        var last = new LinkedHashMap<Row, Boolean>();
        stores.all()
                .filter(fact -> ENROLMENTS.containsKey(fact.name()))
                .forEach(fact -> last.put(
                        Row.of(text(fact.content(), "patientId"), text(fact.content(), "clinicId")),
                        ENROLMENTS.get(fact.name())));
        return last.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey);
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
