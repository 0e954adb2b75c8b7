package org.tributary.outcomes.views.courses;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.outcomes.swelling.CourseFacts;
import org.tributary.outcomes.swelling.SessionFacts;
import org.tributary.outcomes.views.Rows;
import org.tributary.outcomes.views.courses.Learnt.Stage;

/** Reads back all that was told of courses: three statements, however many courses. */
@Component
class CourseHistory {

    private final JdbcClient db;
    private final Rows rows;

    CourseHistory(JdbcClient db, Rows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** A course and its sessions, in no particular order. */
    record Told(CourseFacts course, List<SessionFacts> sessions) {}

    List<Told> of(Collection<CourseId> courses) {
        var ids = courses.stream().map(CourseId::toString).toArray(String[]::new);
        var measured = measurements(ids);
        var sessions = sessions(ids, measured);
        return db
                .sql("select * from course where course_id = any (:courses::uuid[])")
                .param("courses", ids)
                .query((row, _) -> courseOf(row))
                .stream()
                .map(course -> new Told(course, sessions.getOrDefault(course.courseId(), List.of())))
                .toList();
    }

    static CourseFacts courseOf(ResultSet row) throws SQLException {
        return new CourseFacts(
                CourseId.of(row.getString("course_id")),
                ClinicId.of(row.getString("clinic_id")),
                Condition.valueOf(row.getString("condition")),
                Arrays.stream(texts(row.getArray("limbs"))).map(Limb::valueOf).toList(),
                Laterality.valueOf(row.getString("laterality")));
    }

    static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private Map<CourseId, List<SessionFacts>> sessions(String[] courses, Map<Key, List<Measurement>> measured) {
        var sessions = new HashMap<CourseId, List<SessionFacts>>();
        db.sql("""
                select session.*,
                       exists (select from session_signed where session_signed.session_id = session.session_id) as signed,
                       array(select technique from session_technique done
                             where done.session_id = session.session_id) as techniques
                from session
                where course_id = any (:courses::uuid[])
                """).param("courses", courses).query(row -> {
            var facts = sessionOf(row, measured);
            sessions.computeIfAbsent(CourseId.of(row.getString("course_id")), _ -> new ArrayList<>())
                    .add(facts);
        });
        return sessions;
    }

    private static SessionFacts sessionOf(ResultSet row, Map<Key, List<Measurement>> measured) throws SQLException {
        var id = SessionId.of(row.getString("session_id"));
        Set<Technique> techniques = Arrays.stream(texts(row.getArray("techniques")))
                .map(Technique::valueOf)
                .collect(Collectors.toSet());
        return new SessionFacts(
                id,
                TherapistId.of(row.getString("therapist_id")),
                VisitKind.valueOf(row.getString("kind")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("signed"),
                techniques,
                measured.getOrDefault(new Key(id, Stage.EVALUATION), List.of()),
                measured.getOrDefault(new Key(id, Stage.CLOSING), List.of()));
    }

    private Map<Key, List<Measurement>> measurements(String[] courses) {
        var measured = new HashMap<Key, List<Measurement>>();
        db.sql("""
                select session_id, stage, content
                from measurement
                where course_id = any (:courses::uuid[])
                order by position, nr
                """).param("courses", courses).query(row -> {
            var key = new Key(SessionId.of(row.getString("session_id")), Stage.valueOf(row.getString("stage")));
            measured.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(rows.read(row.getString("content"), Measurement.class));
        });
        return measured;
    }

    private record Key(SessionId session, Stage stage) {}
}
