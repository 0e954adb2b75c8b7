package org.tributary.booking.therapist;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.therapist.TherapistRejection.SubjectTaken;
import org.tributary.events.TherapistId;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.RejectedException;

/** A row per bound subject. */
@Component
class JdbcSubjects implements Subjects {

    private final JdbcClient db;

    JdbcSubjects(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void claim(@Nullable String subject, TherapistId therapist) {
        if (subject == null) {
            return;
        }
        db.sql(
                        "insert into therapist_subject (subject, therapist_id) values (:subject, :therapist) on conflict do nothing")
                .param("subject", subject)
                .param("therapist", therapist)
                .update();
        var holder = db.sql("select therapist_id from therapist_subject where subject = :subject")
                .param("subject", subject)
                .query(RowMappers.of(TherapistId.class))
                .single();
        if (!holder.equals(therapist)) {
            throw new RejectedException(new SubjectTaken());
        }
    }
}
