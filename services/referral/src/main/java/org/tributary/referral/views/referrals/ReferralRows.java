package org.tributary.referral.views.referrals;

import static org.tributary.referral.views.referrals.SealedColumns.CONTRAINDICATIONS;
import static org.tributary.referral.views.referrals.SealedColumns.NOTES;
import static org.tributary.referral.views.referrals.SealedColumns.PERSON;
import static org.tributary.referral.views.referrals.SealedColumns.REASON;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Technique;

/** Reads a row of the view, with its personal columns opened and its timeline still to come. */
final class ReferralRows implements RowMapper<ReferralView> {

    private final SealedColumns sealed;

    ReferralRows(SealedColumns sealed) {
        this.sealed = sealed;
    }

    @Override
    public ReferralView mapRow(ResultSet row, int number) throws SQLException {
        var id = new ReferralId(row.getObject("referral_id", UUID.class));
        return new ReferralView(
                id,
                new PartnerId(row.getObject("partner_id", UUID.class)),
                ReferralStatus.valueOf(row.getString("status")),
                sealed.person(id, row.getBytes(PERSON)),
                Condition.valueOf(row.getString("condition")),
                sealed.text(id, REASON, row.getBytes(REASON)),
                Priority.valueOf(row.getString("priority")),
                techniques(row),
                id(row, "preferred_clinic_id", ClinicId::new),
                sealed.texts(id, CONTRAINDICATIONS, row.getBytes(CONTRAINDICATIONS)),
                sealed.text(id, NOTES, row.getBytes(NOTES)),
                id(row, "clinic_id", ClinicId::new),
                id(row, "patient_id", PatientId::new),
                id(row, "appointment_id", AppointmentId::new),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private static List<Technique> techniques(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("requested_techniques").getArray();
        return Arrays.stream(names).map(Technique::valueOf).toList();
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }
}
