package org.tributary.clinicalrecord.course;

import java.util.List;
import org.tributary.events.clinicalrecord.CourseEvent.PhaseEnd;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPhase;

/** Which phases follow one another. */
final class RegimenRules {

    private RegimenRules() {}

    /** What has no end has nothing after it. */
    static boolean goesOnAfterAnOpenEnd(List<RegimenPhase> phases) {
        return phases.stream().limit(Math.max(0, phases.size() - 1)).anyMatch(phase -> phase.end() == PhaseEnd.OPEN);
    }
}
