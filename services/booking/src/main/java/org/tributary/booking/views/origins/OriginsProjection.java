package org.tributary.booking.views.origins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.Event;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseClosed;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseReopened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseTransferred;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPlanned;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.jdbc.Rows;

/** Whose each course is, where it is and whether it goes on, and for whom each referral was accepted. */
@Component
class OriginsProjection implements FeedProjection {

    private static final String COURSES = "insert into course " + Rows.into(Course.class) + " on conflict do nothing";
    private static final String STANDINGS = """
            update course
            set closed = coalesce(row.closed, course.closed), clinic_id = coalesce(row.clinic_id, course.clinic_id)
            from %s
            where course.course_id = row.course_id
            """.formatted(Rows.from(Standing.class));
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
        return CourseEvent.class.isAssignableFrom(type) || type == ReferralAccepted.class;
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        var courses = new ArrayList<Course>();
        var standings = new LinkedHashMap<CourseId, Standing>();
        var referrals = new ArrayList<Referral>();
        for (var fed : batch) {
            if (fed.event() instanceof CourseOpened e) {
                courses.add(new Course(e.courseId(), e.patientId(), e.clinicId()));
            } else if (fed.event() instanceof CourseEvent e) {
                standingAfter(e).ifPresent(now -> standings.merge(e.courseId(), now, Standing::then));
            } else if (fed.event() instanceof ReferralAccepted e) {
                referrals.add(new Referral(e.referralId(), e.patientId(), e.clinicId()));
            }
        }
        Rows.write(db, COURSES, Course.class, courses);
        Rows.write(db, STANDINGS, Standing.class, standings.values());
        Rows.write(db, REFERRALS, Referral.class, referrals);
    }

    private static Optional<Standing> standingAfter(CourseEvent event) {
        return switch (event) {
            case CourseClosed e -> Optional.of(new Standing(e.courseId(), true, null));
            case CourseReopened e -> Optional.of(new Standing(e.courseId(), false, null));
            case CourseTransferred e -> Optional.of(new Standing(e.courseId(), null, e.clinicId()));
            case CourseOpened _, RegimenPlanned _ -> Optional.empty();
        };
    }

    /** Whether a course has ended, and where it is now, where a batch told of it. */
    private record Standing(
            CourseId courseId,
            @Nullable Boolean closed,
            @Nullable ClinicId clinicId) {

        Standing then(Standing later) {
            return new Standing(
                    courseId,
                    later.closed == null ? closed : later.closed,
                    later.clinicId == null ? clinicId : later.clinicId);
        }
    }

    private record Course(CourseId courseId, PatientId patientId, ClinicId clinicId) {}

    private record Referral(ReferralId referralId, @Nullable PatientId patientId, ClinicId clinicId) {}
}
