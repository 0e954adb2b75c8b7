package org.tributary.outcomes.views.courses;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.outcomes.views.Rows;

/** Keeps what was told of courses and sessions. Being told again changes nothing. */
@Component
class ToldFacts {

    private static final String COURSES = """
            insert into course (course_id, clinic_id, condition, limbs, laterality, measure, planned_sessions)
            select course_id, clinic_id, condition, limbs, laterality, measure, planned_sessions
            from jsonb_to_recordset(:rows::jsonb) as row (course_id uuid, clinic_id uuid, condition text, limbs text[],
                                                          laterality text, measure text, planned_sessions integer)
            on conflict (course_id) do nothing
            """;

    private static final String SESSIONS = """
            insert into session (session_id, course_id, therapist_id, kind, started_at)
            select session_id, course_id, therapist_id, kind, started_at
            from jsonb_to_recordset(:rows::jsonb) as row (session_id uuid, course_id uuid, therapist_id uuid, kind text,
                                                          started_at timestamptz)
            on conflict (session_id) do nothing
            """;

    private static final String SIGNED = """
            insert into session_signed (session_id)
            select session_id from jsonb_to_recordset(:rows::jsonb) as row (session_id uuid)
            on conflict (session_id) do nothing
            """;

    private static final String TECHNIQUES = """
            insert into session_technique (session_id, course_id, technique)
            select session_id, course_id, technique
            from jsonb_to_recordset(:rows::jsonb) as row (session_id uuid, course_id uuid, technique text)
            on conflict (session_id, technique) do nothing
            """;

    private static final String MEASUREMENTS = """
            insert into measurement (measurement_id, session_id, course_id, stage, position, nr, content)
            select measurement_id, session_id, course_id, stage, position, nr, content
            from jsonb_to_recordset(:rows::jsonb) as row (measurement_id uuid, session_id uuid, course_id uuid, stage text,
                                                          position bigint, nr integer, content jsonb)
            on conflict (measurement_id) do nothing
            """;

    private final JdbcClient db;
    private final Rows rows;

    ToldFacts(JdbcClient db, Rows rows) {
        this.db = db;
        this.rows = rows;
    }

    void write(Learnt learnt) {
        write(COURSES, learnt.opened());
        write(SESSIONS, learnt.started());
        write(SIGNED, learnt.signed());
        write(TECHNIQUES, learnt.techniques());
        write(MEASUREMENTS, learnt.measurements());
    }

    private void write(String statement, List<? extends Record> told) {
        if (!told.isEmpty()) {
            db.sql(statement).param("rows", rows.of(told)).update();
        }
    }
}
