package org.tributary.clinicalrecord.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.hold.HoldView.Status;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.HoldId;
import org.tributary.events.PatientId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.PersonalColumns;

/** Finds holds, and which of them keep a person. */
@Component
public class Holds {

    static final String NAME = "hold.name";
    static final String REASON = "hold.reason";

    private final JdbcClient db;
    private final PersonalColumns personal;

    Holds(JdbcClient db, PersonalColumns personal) {
        this.db = db;
        this.personal = personal;
    }

    /** Those that keep whoever has one of these records at an instant; one that is to be lifted does until it is. */
    public List<HoldInForce> inForce(Collection<PatientId> records, Instant at) {
        return db.sql("""
                select hold_id, held_until as until from hold
                where patient_id = any (:records) and status in ('IN_FORCE', 'LIFTING_REQUESTED')
                    and (held_until is null or held_until > :at)
                order by hold_id
                """)
                .param("records", records)
                .param("at", at)
                .query(RowMappers.of(HoldInForce.class))
                .list();
    }

    /** All of whoever has one of these records, the newest first. */
    List<HoldView> of(Collection<PatientId> records) {
        return db.sql("select * from hold where patient_id = any (:records) order by hold_id desc")
                .param("records", records)
                .query(this::read)
                .list();
    }

    private HoldView read(ResultSet row, int nr) throws SQLException {
        var patient = Columns.get(row, "patient_id", PatientId.class);
        return new HoldView(
                Columns.get(row, "hold_id", HoldId.class),
                patient,
                Columns.get(row, "clinic_id", ClinicId.class),
                Columns.get(row, "status", Status.class),
                personal.open(patient, NAME, row.getBytes("name"), String.class),
                personal.open(patient, REASON, row.getBytes("reason"), String.class),
                Columns.find(row, "held_until", Instant.class),
                Columns.get(row, "approval_id", ApprovalId.class),
                Columns.get(row, "requested_by", String.class),
                Columns.get(row, "requested_at", Instant.class),
                Columns.find(row, "set_at", Instant.class),
                Columns.find(row, "lifted_at", Instant.class));
    }
}
