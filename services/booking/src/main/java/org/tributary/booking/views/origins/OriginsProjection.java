package org.tributary.booking.views.origins;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.Event;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.jdbc.Rows;

/** Whose each course is, and for whom each referral was accepted: neither changes any more. */
@Component
class OriginsProjection implements FeedProjection {

    private static final String COURSES = "insert into course " + Rows.into(Course.class) + " on conflict do nothing";
    private static final String REFERRALS =
            "insert into referral " + Rows.into(Referral.class) + " on conflict do nothing";

    private final JdbcClient db;

    OriginsProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "origins";
    }

    @Override
    public Set<String> services() {
        return Set.of("clinical-record", "referral");
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return type == CourseOpened.class || type == ReferralAccepted.class;
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        var courses = new ArrayList<Course>();
        var referrals = new ArrayList<Referral>();
        for (var fed : batch) {
            if (fed.event() instanceof CourseOpened e) {
                courses.add(new Course(e.courseId(), e.patientId(), e.clinicId()));
            } else if (fed.event() instanceof ReferralAccepted e) {
                referrals.add(new Referral(e.referralId(), e.patientId(), e.clinicId()));
            }
        }
        Rows.write(db, COURSES, Course.class, courses);
        Rows.write(db, REFERRALS, Referral.class, referrals);
    }

    private record Course(CourseId courseId, PatientId patientId, ClinicId clinicId) {}

    private record Referral(ReferralId referralId, @Nullable PatientId patientId, ClinicId clinicId) {}
}
