package org.tributary.outcomes.views.courses;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.outcomes.views.freshness.TakenIn;
import org.tributary.platform.feed.FedEvent;
import org.tributary.platform.feed.FeedProjection;

/** Learns of courses and their sessions from the clinical record, and draws the curve of each course that anything was told of. */
@Component
class CoursesProjection implements FeedProjection {

    private static final String CLINICAL_RECORD = "clinical-record";

    private final ToldFacts told;
    private final CourseCurves curves;
    private final TakenIn takenIn;

    CoursesProjection(ToldFacts told, CourseCurves curves, TakenIn takenIn) {
        this.told = told;
        this.curves = curves;
        this.takenIn = takenIn;
    }

    @Override
    public String name() {
        return "courses";
    }

    @Override
    public Set<String> services() {
        return Set.of(CLINICAL_RECORD);
    }

    @Override
    public void project(List<FedEvent> batch) {
        var learnt = new Learnt();
        for (var fact : batch) {
            if (fact.event() instanceof ClinicalRecordEvent event) {
                learnt.add(event, fact.position());
            }
        }
        told.write(learnt);
        curves.drawAnew(learnt.courses());
        takenIn.note(CLINICAL_RECORD, batch);
    }
}
