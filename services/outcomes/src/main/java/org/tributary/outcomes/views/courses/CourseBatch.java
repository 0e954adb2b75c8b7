package org.tributary.outcomes.views.courses;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseClosed;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseReopened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseTransferred;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPlanned;
import org.tributary.events.clinicalrecord.ErasureEvent;
import org.tributary.events.clinicalrecord.HoldEvent;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.events.clinicalrecord.IncidentEvent;
import org.tributary.events.clinicalrecord.MergeEvent;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.outcomes.views.courses.Courses.Status;
import org.tributary.outcomes.views.courses.StatisticsConsents.Merged;
import org.tributary.outcomes.views.courses.StatisticsConsents.Said;

/** A batch of the clinical record's facts, folded into courses, sessions and what patients said about statistics. */
final class CourseBatch {

    private final Map<CourseId, CourseOpened> opened = new LinkedHashMap<>();
    private final Map<CourseId, Standing> standings = new LinkedHashMap<>();
    private final Map<SessionId, SessionDelta> sessions = new LinkedHashMap<>();
    private final Set<CourseId> courses = new LinkedHashSet<>();
    private final Map<PatientId, Said> said = new LinkedHashMap<>();
    private final Map<PatientId, Merged> merged = new LinkedHashMap<>();

    void add(ClinicalRecordEvent event) {
        switch (event) {
            case ConsentRecorded e
            when e.purpose() == ConsentPurpose.OUTCOME_STATISTICS ->
                said.merge(e.patientId(), Said.of(e), Said::orLater);
            case MergedInto e -> merged.put(e.patientId(), new Merged(e.patientId(), e.into(), false));
            case UnmergedFrom e -> merged.put(e.patientId(), new Merged(e.patientId(), e.into(), true));
            case PatientEvent _, IncidentEvent _, MergeEvent _, ErasureEvent _, HoldEvent _ -> {}
            case CourseOpened e -> {
                courses.add(e.courseId());
                opened.putIfAbsent(e.courseId(), e);
            }
            case CourseClosed e -> standing(e, new Standing(e.courseId(), Status.CLOSED, null));
            case CourseReopened e -> standing(e, new Standing(e.courseId(), Status.OPEN, null));
            case CourseTransferred e -> standing(e, new Standing(e.courseId(), null, e.clinicId()));
            case RegimenPlanned _ -> {
                // what is planned is no figure
            }
            case SessionEvent e -> {
                courses.add(e.courseId());
                sessions.computeIfAbsent(e.sessionId(), id -> new SessionDelta(id, e.courseId()))
                        .add(e);
            }
        }
    }

    private void standing(CourseEvent event, Standing told) {
        courses.add(event.courseId());
        standings.merge(event.courseId(), told, Standing::then);
    }

    /** What became of courses. */
    Collection<Standing> standings() {
        return standings.values();
    }

    /** Whether a course goes on, and at which clinic it is now, where a batch told of it. */
    record Standing(
            CourseId courseId,
            @Nullable Status status,
            @Nullable ClinicId clinicId) {

        Standing then(Standing later) {
            return new Standing(
                    courseId,
                    later.status == null ? status : later.status,
                    later.clinicId == null ? clinicId : later.clinicId);
        }
    }

    /** The courses that anything was told of. */
    Set<CourseId> courses() {
        return courses;
    }

    /** What patients said about statistics. */
    Collection<Said> said() {
        return said.values();
    }

    /** Which records of patients go on under another one, or do no longer. */
    Collection<Merged> merged() {
        return merged.values();
    }

    Map<CourseId, CourseOpened> opened() {
        return opened;
    }

    Collection<SessionDelta> sessions() {
        return sessions.values();
    }
}
