package org.tributary.outcomes.views.courses;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CourseId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.outcomes.swelling.CourseFacts;
import org.tributary.outcomes.swelling.Measure;

/** A batch of the clinical record's facts, folded into the rows that they come to. */
final class Learnt {

    private final Map<UUID, CourseRow> opened = new LinkedHashMap<>();
    private final Map<UUID, SessionRow> started = new LinkedHashMap<>();
    private final Set<SignedRow> signed = new LinkedHashSet<>();
    private final Set<TechniqueRow> techniques = new LinkedHashSet<>();
    private final Map<UUID, MeasurementRow> measurements = new LinkedHashMap<>();
    private final Set<CourseId> courses = new LinkedHashSet<>();

    void add(ClinicalRecordEvent event, long position) {
        switch (event) {
            case PatientEvent _ -> {}
            case CourseOpened e -> add(e);
            case SessionStarted e -> add(e);
            case EvaluationRecorded e -> add(e.sessionId(), e.courseId(), Stage.EVALUATION, position, e.measurements());
            case TechniqueApplied e -> {
                courses.add(e.courseId());
                techniques.add(
                        new TechniqueRow(e.sessionId().value(), e.courseId().value(), e.technique()));
            }
            case ClosingMeasurementsRecorded e ->
                add(e.sessionId(), e.courseId(), Stage.CLOSING, position, e.measurements());
            case SessionSigned e -> {
                courses.add(e.courseId());
                signed.add(new SignedRow(e.sessionId().value()));
            }
        }
    }

    /** The courses that anything was told of. */
    Set<CourseId> courses() {
        return courses;
    }

    List<CourseRow> opened() {
        return List.copyOf(opened.values());
    }

    List<SessionRow> started() {
        return List.copyOf(started.values());
    }

    List<SignedRow> signed() {
        return List.copyOf(signed);
    }

    List<TechniqueRow> techniques() {
        return List.copyOf(techniques);
    }

    List<MeasurementRow> measurements() {
        return List.copyOf(measurements.values());
    }

    private void add(CourseOpened e) {
        courses.add(e.courseId());
        var measure = new CourseFacts(e.courseId(), e.clinicId(), e.condition(), e.limbs(), e.laterality()).measure();
        opened.put(
                e.courseId().value(),
                new CourseRow(
                        e.courseId().value(),
                        e.clinicId().value(),
                        e.condition(),
                        e.limbs(),
                        e.laterality(),
                        measure,
                        e.plannedSessions()));
    }

    private void add(SessionStarted e) {
        courses.add(e.courseId());
        started.put(
                e.sessionId().value(),
                new SessionRow(
                        e.sessionId().value(),
                        e.courseId().value(),
                        e.therapistId().value(),
                        e.kind(),
                        e.startedAt()));
    }

    private void add(SessionId session, CourseId course, Stage stage, long position, List<Measurement> measured) {
        courses.add(course);
        var nr = 0;
        for (var measurement : measured) {
            var id = measurement.measurementId().value();
            measurements.put(
                    id, new MeasurementRow(id, session.value(), course.value(), stage, position, nr++, measurement));
        }
    }

    /** Before hands were laid on, or afterwards. */
    enum Stage {
        EVALUATION,
        CLOSING
    }

    record CourseRow(
            UUID courseId,
            UUID clinicId,
            Condition condition,
            List<Limb> limbs,
            Laterality laterality,
            Measure measure,
            @Nullable Integer plannedSessions) {}

    record SessionRow(UUID sessionId, UUID courseId, UUID therapistId, VisitKind kind, Instant startedAt) {}

    record SignedRow(UUID sessionId) {}

    record TechniqueRow(UUID sessionId, UUID courseId, Technique technique) {}

    record MeasurementRow(
            UUID measurementId,
            UUID sessionId,
            UUID courseId,
            Stage stage,
            long position,
            int nr,
            Measurement content) {}
}
