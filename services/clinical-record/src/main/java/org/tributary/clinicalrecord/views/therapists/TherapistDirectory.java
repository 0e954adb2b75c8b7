package org.tributary.clinicalrecord.views.therapists;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.RowMappers;

/** Knows the therapists that booking has told of. */
@Component
public class TherapistDirectory {

    private final JdbcClient db;

    TherapistDirectory(JdbcClient db) {
        this.db = db;
    }

    /** The therapist; empty if no such one is known yet. */
    public Optional<TherapistId> find(TherapistId therapist) {
        return db.sql("select therapist_id from therapist where therapist_id = :therapist")
                .param("therapist", therapist)
                .query(RowMappers.of(TherapistId.class))
                .optional();
    }

    /** Who the therapist is at the sign-in, if the chain has said. */
    public Optional<String> subjectOf(TherapistId therapist) {
        return db.sql("select subject from therapist where therapist_id = :therapist and subject is not null")
                .param("therapist", therapist)
                .query(String.class)
                .optional();
    }

    /** The therapist's certificates, also those that ended or were revoked. */
    public List<Certificate> certificatesOf(TherapistId therapist) {
        return db.sql("""
                select technique, valid_from, valid_until, revoked_at from granted_certificate
                where therapist_id = :therapist
                """)
                .param("therapist", therapist)
                .query(RowMappers.of(Certificate.class))
                .list();
    }

    /** A certificate for a technique, whichever; empty if none has been told of yet. */
    public Optional<Certificate> certificateFor(TherapistId therapist, Technique technique) {
        return certificatesOf(therapist).stream()
                .filter(certificate -> certificate.technique() == technique)
                .findFirst();
    }
}
