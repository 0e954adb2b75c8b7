package org.tributary.outcomes.views.courses;

import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.platform.jdbc.Rows;

/** Keeps what patients say about statistics. Who was never asked is counted, and who has said no is not, until they say yes. */
@Component
public class StatisticsConsents {

    /** Of a course in SQL: whether it may be in a figure. */
    public static final String COUNTED = """
            not exists (
                select from statistics_consent said where said.patient_id = course.patient_id and not said.given)
            """;

    private static final String SAID = """
            insert into statistics_consent as known (patient_id, given, said_at)
            select patient_id, given, said_at from %s
            on conflict (patient_id) do update set given = excluded.given, said_at = excluded.said_at
            where known.said_at <= excluded.said_at
            """.formatted(Rows.from(Said.class));

    private final JdbcClient db;

    StatisticsConsents(JdbcClient db) {
        this.db = db;
    }

    void write(Collection<Said> learnt) {
        Rows.write(db, SAID, Said.class, learnt);
    }

    /** What a patient said when; of one moment what is told last counts. */
    record Said(PatientId patientId, boolean given, Instant saidAt) {

        static Said of(ConsentRecorded e) {
            return new Said(e.patientId(), e.given(), e.at());
        }

        Said orLater(Said next) {
            return next.saidAt.isBefore(saidAt) ? this : next;
        }
    }
}
