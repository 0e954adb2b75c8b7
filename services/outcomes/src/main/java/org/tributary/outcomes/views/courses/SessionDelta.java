package org.tributary.outcomes.views.courses;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CourseId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.clinicalrecord.SessionEvent.WarningsConfirmed;
import org.tributary.events.terms.Technique;
import org.tributary.outcomes.swelling.SessionFacts;

/** What one batch told of a session, which may be all of it or a part. What is told first stays. */
final class SessionDelta {

    private final SessionId id;
    private final CourseId course;
    private final Set<Technique> techniques = EnumSet.noneOf(Technique.class);
    private @Nullable SessionStarted started;
    private @Nullable List<Measurement> evaluation;
    private @Nullable List<Measurement> closing;
    private boolean signed;

    SessionDelta(SessionId id, CourseId course) {
        this.id = id;
        this.course = course;
    }

    void add(SessionEvent event) {
        switch (event) {
            case SessionStarted e -> started = started == null ? e : started;
            case EvaluationRecorded e -> evaluation = evaluation == null ? e.measurements() : evaluation;
            case TechniqueApplied e -> techniques.add(e.technique());
            case ClosingMeasurementsRecorded e -> closing = closing == null ? e.measurements() : closing;
            case SessionSigned _ -> signed = true;
            case WarningsConfirmed _ -> {} // what was measured stays as it was
        }
    }

    SessionId id() {
        return id;
    }

    CourseId course() {
        return course;
    }

    @Nullable
    SessionStarted started() {
        return started;
    }

    Set<Technique> techniques() {
        return techniques;
    }

    boolean isSigned() {
        return signed;
    }

    @Nullable
    List<Measurement> evaluation() {
        return evaluation;
    }

    @Nullable
    List<Measurement> closing() {
        return closing;
    }

    /** The session, if it was told that it began. */
    Optional<SessionFacts> facts() {
        return Optional.ofNullable(started)
                .map(began -> new SessionFacts(
                        id,
                        began.therapistId(),
                        began.kind(),
                        began.startedAt(),
                        signed,
                        techniques,
                        Objects.requireNonNullElse(evaluation, List.of()),
                        Objects.requireNonNullElse(closing, List.of())));
    }
}
