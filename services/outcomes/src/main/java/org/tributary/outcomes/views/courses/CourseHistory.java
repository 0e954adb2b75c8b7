package org.tributary.outcomes.views.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.CourseId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.outcomes.swelling.CourseFacts;
import org.tributary.outcomes.swelling.SessionFacts;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;

/** All that was told of courses: taken from the batch where it is all there, and else read back, by two statements. */
@Component
class CourseHistory {

    private final JdbcClient db;
    private final Measurements measurements;

    CourseHistory(JdbcClient db, Measurements measurements) {
        this.db = db;
        this.measurements = measurements;
    }

    /** A course and its sessions, in no particular order. */
    record Told(CourseFacts course, List<SessionFacts> sessions) {}

    /**
     * The histories of the courses of a batch.
     *
     * @param begun of which nothing was kept before, so that the batch has all of it
     */
    List<Told> of(CourseBatch learnt, Set<CourseId> begun) {
        var told = within(learnt, begun);
        var others = learnt.courses().stream()
                .filter(course -> !begun.contains(course))
                .toList();
        if (!others.isEmpty()) {
            told.addAll(kept(others));
        }
        return told;
    }

    private static List<Told> within(CourseBatch learnt, Set<CourseId> begun) {
        var told = new HashMap<CourseId, Told>();
        learnt.opened().forEach((course, opened) -> {
            if (begun.contains(course)) {
                told.put(course, new Told(CourseFacts.of(opened), new ArrayList<>()));
            }
        });
        for (var session : learnt.sessions()) {
            var of = told.get(session.course());
            if (of != null) {
                session.facts().ifPresent(of.sessions()::add);
            }
        }
        return new ArrayList<>(told.values());
    }

    private List<Told> kept(Collection<CourseId> courses) {
        var sessions = sessions(courses);
        return db
                .sql("select * from course where course_id = any (:courses)")
                .param("courses", courses)
                .query(RowMappers.of(CourseFacts.class))
                .list()
                .stream()
                .map(course -> new Told(course, sessions.getOrDefault(course.courseId(), List.of())))
                .toList();
    }

    private Map<CourseId, List<SessionFacts>> sessions(Collection<CourseId> courses) {
        var sessions = new HashMap<CourseId, List<SessionFacts>>();
        db.sql("select * from session where course_id = any (:courses) and started_at is not null")
                .param("courses", courses)
                .query(row -> {
                    sessions.computeIfAbsent(Columns.get(row, "course_id", CourseId.class), _ -> new ArrayList<>())
                            .add(sessionOf(row));
                });
        return sessions;
    }

    private SessionFacts sessionOf(ResultSet row) throws SQLException {
        return new SessionFacts(
                Columns.get(row, "session_id", SessionId.class),
                Columns.get(row, "therapist_id", TherapistId.class),
                Columns.get(row, "kind", VisitKind.class),
                Columns.get(row, "started_at", Instant.class),
                row.getBoolean("signed"),
                Set.copyOf(Columns.list(row, "techniques", Technique.class)),
                measurements.read(row.getString("evaluation")),
                measurements.read(row.getString("closing")));
    }
}
