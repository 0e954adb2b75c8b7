package org.tributary.outcomes.views.courses;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.events.Event;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.outcomes.views.freshness.SourceWatermarks;
import org.tributary.outcomes.views.live.LiveNotices;
import org.tributary.platform.feed.EnvelopeMode;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;

/** Learns of courses and their sessions from the clinical record, and draws the curve of each course that anything was told of. */
@Component
class CourseProjection implements FeedProjection {

    private static final String CLINICAL_RECORD = "clinical-record";

    /** Beside all of courses and sessions. */
    private static final Set<Class<? extends Event>> READ =
            Set.of(ConsentRecorded.class, MergedInto.class, UnmergedFrom.class);

    private final CourseFactStore told;
    private final CourseCurves curves;
    private final StatisticsConsents consents;
    private final SourceWatermarks takenIn;
    private final LiveNotices notices;

    CourseProjection(
            CourseFactStore told,
            CourseCurves curves,
            StatisticsConsents consents,
            SourceWatermarks takenIn,
            LiveNotices notices) {
        this.told = told;
        this.curves = curves;
        this.consents = consents;
        this.takenIn = takenIn;
        this.notices = notices;
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
    public boolean reads(Class<? extends Event> type) {
        return CourseEvent.class.isAssignableFrom(type)
                || SessionEvent.class.isAssignableFrom(type)
                || READ.contains(type);
    }

    /** Whatever happens at a clinic may be on somebody's screen. */
    @Override
    public EnvelopeMode takes() {
        return EnvelopeMode.UNREAD;
    }

    /** A patient's facts are in one partition, and so are a course's. */
    @Override
    public int transactionsAtOnce() {
        return 2;
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        var learnt = new CourseBatch();
        for (var fact : batch) {
            if (fact.event() instanceof ClinicalRecordEvent event) {
                learnt.add(event);
            }
        }
        if (!learnt.courses().isEmpty()) {
            var begun = told.unknownAmong(learnt.opened().keySet());
            told.write(learnt);
            curves.drawAnew(learnt, begun);
        }
        consents.write(learnt);
        takenIn.note(CLINICAL_RECORD, batch);
        notices.tell(CLINICAL_RECORD, batch);
    }
}
