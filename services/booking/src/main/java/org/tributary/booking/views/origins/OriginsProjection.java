package org.tributary.booking.views.origins;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.tributary.events.Event;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;

/** Whose each course is, and for whom each referral was accepted: neither changes any more. */
@Component
class OriginsProjection implements FeedProjection {

    private final NamedParameterJdbcTemplate db;

    OriginsProjection(NamedParameterJdbcTemplate db) {
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
        var courses = new ArrayList<SqlParameterSource>();
        var referrals = new ArrayList<SqlParameterSource>();
        for (var fed : batch) {
            if (fed.event() instanceof CourseOpened e) {
                courses.add(row(
                        e.courseId().value(),
                        e.patientId().value(),
                        e.clinicId().value()));
            } else if (fed.event() instanceof ReferralAccepted e) {
                var patient = e.patientId();
                referrals.add(row(
                        e.referralId().value(),
                        patient == null ? null : patient.value(),
                        e.clinicId().value()));
            }
        }
        db.batchUpdate("""
                insert into course (course_id, patient_id, clinic_id) values (:id, :patient, :clinic)
                on conflict do nothing
                """, courses.toArray(SqlParameterSource[]::new));
        db.batchUpdate("""
                insert into referral (referral_id, patient_id, clinic_id) values (:id, :patient, :clinic)
                on conflict do nothing
                """, referrals.toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(UUID id, @Nullable UUID patient, UUID clinic) {
        return new MapSqlParameterSource("id", id)
                .addValue("patient", patient, Types.OTHER)
                .addValue("clinic", clinic);
    }
}
