package org.tributary.outcomes.views.courses;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.platform.jdbc.Rows;

/** Keeps what patients say about statistics. Who was never asked is counted, and who has said no is not, until they say yes. */
@Component
public class StatisticsConsents {

    /**
     * Of a course in SQL: whether it may be in a figure. Few people have several records: of these what was said last counts, under
     * whichever.
     */
    public static final String COUNTED = """
            case when exists (
                select from merged_record m where not m.ended and course.patient_id in (m.patient_id, m.into_id))
            then coalesce((
                with recursive person (patient_id) as (
                    select course.patient_id
                    union
                    select case when m.patient_id = person.patient_id then m.into_id else m.patient_id end
                    from person join merged_record m on person.patient_id in (m.patient_id, m.into_id)
                    where not m.ended)
                select said.given from person join statistics_consent said using (patient_id)
                order by said.said_at desc limit 1), true)
            else not exists (
                select from statistics_consent said where said.patient_id = course.patient_id and not said.given)
            end
            """;

    private static final String SAID = """
            insert into statistics_consent as known (patient_id, given, said_at)
            select patient_id, given, said_at from %s
            on conflict (patient_id) do update set given = excluded.given, said_at = excluded.said_at
            where known.said_at <= excluded.said_at
            """.formatted(Rows.from(Said.class));

    private static final String MERGED = "insert into merged_record " + Rows.into(Merged.class)
            + " on conflict (patient_id) do update set into_id = excluded.into_id, ended = excluded.ended";

    private final JdbcClient db;

    StatisticsConsents(JdbcClient db) {
        this.db = db;
    }

    void write(CourseBatch learnt) {
        Rows.write(db, SAID, Said.class, learnt.said());
        Rows.write(db, MERGED, Merged.class, learnt.merged());
    }

    /** Under which other record a person goes on, or did. */
    record Merged(PatientId patientId, PatientId intoId, boolean ended) {}

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
