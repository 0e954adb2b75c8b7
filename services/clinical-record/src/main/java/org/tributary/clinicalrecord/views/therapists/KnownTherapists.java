package org.tributary.clinicalrecord.views.therapists;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;

/** Knows the therapists that booking has told of. */
@Component
public class KnownTherapists {

    private final JdbcClient db;

    KnownTherapists(JdbcClient db) {
        this.db = db;
    }

    /** The therapist; empty if no such one is known yet. */
    public Optional<TherapistId> find(TherapistId therapist) {
        return db.sql("select therapist_id from therapist where therapist_id = :therapist")
                .param("therapist", therapist.value())
                .query(UUID.class)
                .optional()
                .map(TherapistId::new);
    }

    /** Who the therapist is at the sign-in, if the chain has said. */
    public Optional<String> subjectOf(TherapistId therapist) {
        return db.sql("select subject from therapist where therapist_id = :therapist and subject is not null")
                .param("therapist", therapist.value())
                .query(String.class)
                .optional();
    }

    /** What the therapist is certified for, with the last day of each certificate. */
    public Map<Technique, LocalDate> certificatesOf(TherapistId therapist) {
        return db
                .sql("select technique, valid_until from certificate where therapist_id = :therapist")
                .param("therapist", therapist.value())
                .query((row, nr) -> Map.entry(
                        Technique.valueOf(row.getString("technique")), row.getObject("valid_until", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The last day of the certificate for a technique; empty if none has been told of yet. */
    public Optional<LocalDate> lastDayOf(TherapistId therapist, Technique technique) {
        return Optional.ofNullable(certificatesOf(therapist).get(technique));
    }
}
