package org.tributary.outcomes.views.courses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CourseId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.AmendmentEvent.MeasurementAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.NoteAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.StartAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.TechniqueAmended;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.AdverseReactionRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.NoteAdded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionEnteredInError;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.clinicalrecord.SessionEvent.WarningsConfirmed;
import org.tributary.events.terms.Technique;
import org.tributary.outcomes.swelling.SessionFacts;

/** What one batch told of a session, which may be all of it or a part. What is told first stays, until it is amended. */
final class SessionDelta {

    private final SessionId id;
    private final CourseId course;
    private final Set<Technique> techniques = EnumSet.noneOf(Technique.class);
    private @Nullable SessionStarted started;
    private @Nullable List<Measurement> evaluation;
    private @Nullable List<Measurement> closing;
    private boolean signed;
    private final List<MeasurementAmended> amendments = new ArrayList<>();
    private @Nullable Set<Technique> right;
    private @Nullable Instant startedAt;
    private boolean inError;

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
            case MeasurementAmended e -> {
                amendments.add(e);
                evaluation = evaluation == null ? null : amended(evaluation);
                closing = closing == null ? null : amended(closing);
            }
            case TechniqueAmended e -> right = EnumSet.copyOf(e.techniques());
            case StartAmended e -> startedAt = e.startedAt();
            case SessionEnteredInError _ -> inError = true;
            case NoteAdded _, NoteAmended _, AdverseReactionRecorded _ -> {
                // nothing is counted of them
            }
        }
    }

    /** The same with what was told to be right in the place of what was wrong. */
    List<Measurement> amended(List<Measurement> measured) {
        var corrected = new ArrayList<>(measured);
        for (var amendment : amendments) {
            corrected.replaceAll(
                    one -> one.measurementId().equals(amendment.supersedes()) ? amendment.correction() : one);
        }
        return List.copyOf(corrected);
    }

    /** Whether anything that was told before was wrong. */
    boolean isAmended() {
        return !amendments.isEmpty() || right != null || startedAt != null;
    }

    /** Whether it was another patient's. */
    boolean isInError() {
        return inError;
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
        return right == null ? techniques : right;
    }

    /** All of them, if what was told before was wrong. */
    @Nullable
    Set<Technique> rightTechniques() {
        return right;
    }

    /** When it began, if what was told before was wrong. */
    @Nullable
    Instant rightStart() {
        return startedAt;
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

    /** The session, if it was told that it began, and of this patient. */
    Optional<SessionFacts> facts() {
        return Optional.ofNullable(inError ? null : started)
                .map(began -> new SessionFacts(
                        id,
                        began.therapistId(),
                        began.kind(),
                        Objects.requireNonNullElse(startedAt, began.startedAt()),
                        signed,
                        techniques(),
                        Objects.requireNonNullElse(evaluation, List.of()),
                        Objects.requireNonNullElse(closing, List.of())));
    }
}
