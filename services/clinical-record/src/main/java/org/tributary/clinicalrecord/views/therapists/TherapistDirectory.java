package org.tributary.clinicalrecord.views.therapists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** The therapist's certificates, also those that ended or were revoked. */
    public List<Certificate> certificatesOf(TherapistId therapist) {
        return db.sql("""
                select technique, valid_from, valid_until, revoked_at from granted_certificate
                where therapist_id = :therapist
                """)
                .param("therapist", therapist.value())
                .query(KnownTherapists::certificate)
                .list();
    }

    /** A certificate for a technique, whichever; empty if none has been told of yet. */
    public Optional<Certificate> certificateFor(TherapistId therapist, Technique technique) {
        return certificatesOf(therapist).stream()
                .filter(certificate -> certificate.technique() == technique)
                .findFirst();
    }

    private static Certificate certificate(ResultSet row, int nr) throws SQLException {
        var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new Certificate(
                Technique.valueOf(row.getString("technique")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                revokedAt == null ? null : revokedAt.toInstant());
    }
}
