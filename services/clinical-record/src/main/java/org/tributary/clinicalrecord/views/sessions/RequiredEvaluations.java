package org.tributary.clinicalrecord.views.sessions;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.policy.Policies;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.courses.Courses;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.eligibility.evaluation.EvaluationContents;
import org.tributary.eligibility.evaluation.Measured;
import org.tributary.eligibility.policy.Requirement;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.jdbc.RowMappers;
import tools.jackson.databind.json.JsonMapper;

/** Tells what the evaluation of a session must hold by the policy of its time, and what other sessions have measured of it. */
@Component
public class RequiredEvaluations {

    /** What is charted of a session was measured on its day: not much later than it began. */
    private static final Duration LATER_ON_ITS_DAY = Duration.ofDays(1);

    private final JdbcClient db;
    private final JsonMapper json;
    private final Courses courses;
    private final Policies policies;
    private final PersonRecords records;

    RequiredEvaluations(JdbcClient db, JsonMapper json, Courses courses, Policies policies, PersonRecords records) {
        this.db = db;
        this.json = json;
        this.courses = courses;
        this.policies = policies;
        this.records = records;
    }

    /** At a visit for an evaluation no hands are laid on, and nothing is required. */
    public EvaluationContents of(SessionView session) {
        return session.kind() == VisitKind.TREATMENT
                ? courses.find(session.courseId())
                        .map(course -> of(session, course))
                        .orElse(EvaluationContents.NONE)
                : EvaluationContents.NONE;
    }

    private EvaluationContents of(SessionView session, CourseView course) {
        var startedAt = session.startedAt();
        var required = policies.now().at(startedAt).requiredFor(course.condition());
        var since = required.stream()
                .filter(requirement -> !requirement.notOlderThan().isZero())
                .map(requirement -> oldest(requirement, startedAt))
                .min(naturalOrder());
        var earlier = since.map(from -> measured(session, from)).orElse(List.of());
        return new EvaluationContents(required, course.limbs(), startedAt, earlier);
    }

    private static Instant oldest(Requirement requirement, Instant startedAt) {
        return startedAt
                .atOffset(ZoneOffset.UTC)
                .minus(requirement.notOlderThan())
                .toInstant()
                .minus(LATER_ON_ITS_DAY);
    }

    /** At whichever clinic, in whichever course, and under whichever of the person's records. */
    private List<Measured> measured(SessionView session, Instant from) {
        return db
                .sql("""
                select started_at, evaluation, closing from session
                where patient_id = any (:records) and session_id <> :session and in_error_at is null
                    and started_at between :from and :until
                """)
                .param("records", records.of(session.patientId()))
                .param("session", session.sessionId())
                .param("from", from)
                .param("until", session.startedAt())
                .query(RowMappers.of(Charted.class))
                .list()
                .stream()
                .flatMap(this::measured)
                .toList();
    }

    private Stream<Measured> measured(Charted session) {
        return Stream.of(session.evaluation(), session.closing())
                .flatMap(Stream::ofNullable)
                .flatMap(charted ->
                        Measured.of(json.readValue(charted, Sessions.MEASUREMENTS), session.startedAt()).stream());
    }

    record Charted(
            Instant startedAt,
            @Nullable String evaluation,
            @Nullable String closing) {}
}
