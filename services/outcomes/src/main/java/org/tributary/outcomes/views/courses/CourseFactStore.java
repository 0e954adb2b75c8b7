package org.tributary.outcomes.views.courses;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.outcomes.swelling.CourseFacts;
import org.tributary.outcomes.swelling.Measure;
import org.tributary.outcomes.views.courses.CourseBatch.Standing;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.jdbc.Rows;

/** Keeps what was told of courses and sessions. Being told again changes nothing; an amendment is told once. */
@Component
class CourseFactStore {

    private static final String COURSES = "insert into course as known " + Rows.into(CourseRow.class) + """
             on conflict (course_id) do update set patient_id = excluded.patient_id where known.patient_id is null
            """;

    private static final String STANDINGS = """
            update course
            set status = coalesce(row.status, course.status), clinic_id = coalesce(row.clinic_id, course.clinic_id)
            from %s
            where course.course_id = row.course_id
            """.formatted(Rows.from(Standing.class));

    private static final String SESSIONS = """
            insert into session as known (session_id, course_id, therapist_id, kind, started_at, techniques, signed, evaluation, closing)
            select session_id, course_id, therapist_id, kind, started_at, techniques, signed, evaluation::json, closing::json
            from %s
            on conflict (session_id) do update
            set therapist_id = coalesce(known.therapist_id, excluded.therapist_id),
                kind = coalesce(known.kind, excluded.kind),
                started_at = coalesce(known.started_at, excluded.started_at),
                techniques = array(select unnest(known.techniques) union select unnest(excluded.techniques)),
                signed = known.signed or excluded.signed,
                evaluation = coalesce(known.evaluation, excluded.evaluation),
                closing = coalesce(known.closing, excluded.closing)
            """.formatted(Rows.from(SessionRow.class));

    private final JdbcClient db;
    private final Measurements measurements;

    CourseFactStore(JdbcClient db, Measurements measurements) {
        this.db = db;
        this.measurements = measurements;
    }

    /** Those of these courses that nothing was kept of before. */
    Set<CourseId> unknownAmong(Set<CourseId> courses) {
        if (courses.isEmpty()) {
            return Set.of();
        }
        var unknown = new HashSet<>(courses);
        db.sql("""
                select asked.id from unnest(:courses::uuid[]) as asked (id)
                where exists (select from course where course_id = asked.id)
                   or exists (select from session where course_id = asked.id)
                """)
                .param("courses", courses)
                .query(RowMappers.of(CourseId.class))
                .list()
                .forEach(unknown::remove);
        return unknown;
    }

    void write(CourseBatch learnt) {
        Rows.write(
                db,
                COURSES,
                CourseRow.class,
                learnt.opened().values().stream().map(CourseRow::of).toList());
        Rows.write(
                db,
                SESSIONS,
                SessionRow.class,
                learnt.sessions().stream().map(this::rowOf).toList());
        Rows.write(db, STANDINGS, Standing.class, learnt.standings());
        learnt.sessions().stream().filter(SessionDelta::isAmended).forEach(this::amend);
        forget(learnt.sessions().stream()
                .filter(SessionDelta::isInError)
                .map(SessionDelta::id)
                .toList());
    }

    /** What was wrong may have been told by an earlier batch. */
    private void amend(SessionDelta told) {
        var kept = db.sql("select evaluation, closing from session where session_id = :session")
                .param("session", told.id())
                .query(RowMappers.of(Measured.class))
                .single();
        db.sql("""
                update session
                set started_at = coalesce(:startedAt::timestamptz, started_at), techniques = coalesce(:techniques::text[], techniques),
                    evaluation = :evaluation::json, closing = :closing::json
                where session_id = :session
                """)
                .param("startedAt", told.rightStart())
                .param("techniques", told.rightTechniques())
                .param("evaluation", amended(kept.evaluation(), told))
                .param("closing", amended(kept.closing(), told))
                .param("session", told.id())
                .update();
    }

    private @Nullable String amended(@Nullable String kept, SessionDelta told) {
        return kept == null ? null : measurements.write(told.amended(measurements.read(kept)));
    }

    /** Of another patient: it counts nowhere, and nothing more is told of it. */
    private void forget(List<SessionId> inError) {
        if (!inError.isEmpty()) {
            db.sql("delete from session where session_id = any (:sessions)")
                    .param("sessions", inError)
                    .update();
        }
    }

    private record Measured(
            @Nullable String evaluation, @Nullable String closing) {}

    private SessionRow rowOf(SessionDelta told) {
        var started = told.started();
        return new SessionRow(
                told.id(),
                told.course(),
                started == null ? null : started.therapistId(),
                started == null ? null : started.kind(),
                started == null ? null : started.startedAt(),
                told.techniques(),
                told.isSigned(),
                written(told.evaluation()),
                written(told.closing()));
    }

    private @Nullable String written(@Nullable List<Measurement> told) {
        return told == null ? null : measurements.write(told);
    }

    private record CourseRow(
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            Condition condition,
            List<Limb> limbs,
            Laterality laterality,
            Measure measure,
            @Nullable Integer plannedSessions) {

        static CourseRow of(CourseOpened e) {
            return new CourseRow(
                    e.courseId(),
                    e.patientId(),
                    e.clinicId(),
                    e.condition(),
                    e.limbs(),
                    e.laterality(),
                    CourseFacts.of(e).measure(),
                    e.plannedSessions());
        }
    }

    private record SessionRow(
            SessionId sessionId,
            CourseId courseId,
            @Nullable TherapistId therapistId,
            @Nullable VisitKind kind,
            @Nullable Instant startedAt,
            Collection<Technique> techniques,
            boolean signed,
            @Nullable String evaluation,
            @Nullable String closing) {}
}
