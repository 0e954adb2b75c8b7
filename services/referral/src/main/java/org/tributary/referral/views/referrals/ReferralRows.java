package org.tributary.referral.views.referrals;

import static org.tributary.referral.views.referrals.SealedColumns.CLOSING_NOTE;
import static org.tributary.referral.views.referrals.SealedColumns.CONTRAINDICATIONS;
import static org.tributary.referral.views.referrals.SealedColumns.NOTES;
import static org.tributary.referral.views.referrals.SealedColumns.ORDER_WORDS;
import static org.tributary.referral.views.referrals.SealedColumns.PERSON;
import static org.tributary.referral.views.referrals.SealedColumns.REASON;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent.Caution;
import org.tributary.events.referral.ReferralEvent.DeclineReason;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.Columns;

/** Reads a row of the view, with its personal columns opened and its timeline still to come. */
final class ReferralRows implements RowMapper<ReferralView> {

    private final SealedColumns sealed;

    ReferralRows(SealedColumns sealed) {
        this.sealed = sealed;
    }

    @Override
    public ReferralView mapRow(ResultSet row, int number) throws SQLException {
        var id = Columns.get(row, "referral_id", ReferralId.class);
        return new ReferralView(
                id,
                Columns.get(row, "partner_id", PartnerId.class),
                Columns.get(row, "status", ReferralStatus.class),
                sealed.person(id, row.getBytes(PERSON)),
                Columns.find(row, "condition", Condition.class),
                sealed.text(id, REASON, row.getBytes(REASON)),
                Columns.get(row, "priority", Priority.class),
                Columns.list(row, "requested_techniques", Technique.class),
                Columns.find(row, "preferred_clinic_id", ClinicId.class),
                sealed.texts(id, CONTRAINDICATIONS, row.getBytes(CONTRAINDICATIONS)),
                sealed.text(id, NOTES, row.getBytes(NOTES)),
                Columns.find(row, "clinic_id", ClinicId.class),
                Columns.find(row, "patient_id", PatientId.class),
                Columns.find(row, "appointment_id", AppointmentId.class),
                Columns.find(row, "visit_at", Instant.class),
                Columns.find(row, "course_id", CourseId.class),
                Columns.find(row, "decline_reason", DeclineReason.class),
                sealed.text(id, CLOSING_NOTE, row.getBytes(CLOSING_NOTE)),
                Columns.list(row, "limbs", Limb.class),
                Columns.list(row, "cautions", Caution.class),
                sealed.orderWords(id, row.getBytes(ORDER_WORDS)),
                Columns.get(row, "received_at", Instant.class),
                List.of(),
                List.of(),
                List.of());
    }
}
