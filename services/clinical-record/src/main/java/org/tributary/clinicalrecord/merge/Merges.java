package org.tributary.clinicalrecord.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.merge.MergeView.RecordedSince;
import org.tributary.clinicalrecord.merge.MergeView.Status;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Finds merges for the clinic where they were asked for. */
@Component
public class Merges {

    private final JdbcClient db;

    Merges(JdbcClient db) {
        this.db = db;
    }

    /**
     * One merge.
     *
     * @throws NotFound if it is another clinic's, as if there were none
     */
    MergeView get(MergeId merge, Caller caller) {
        return db.sql("select * from merge where merge_id = :merge")
                .param("merge", merge)
                .query(this::read)
                .optional()
                .filter(found -> caller.sees(found.clinicId()))
                .orElseThrow(NotFound::new);
    }

    /** Those that some patients' records were to go into, or out of, whoever asks. */
    public List<MergeId> idsOf(Collection<PatientId> patients) {
        return db.sql("select merge_id from merge where survivor = any (:patients) or from_id = any (:patients)")
                .param("patients", patients)
                .query(RowMappers.of(MergeId.class))
                .list();
    }

    private MergeView read(ResultSet row, int nr) throws SQLException {
        var merge = Columns.get(row, "merge_id", MergeId.class);
        return new MergeView(
                merge,
                Columns.get(row, "survivor", PatientId.class),
                Columns.get(row, "from_id", PatientId.class),
                Columns.get(row, "clinic_id", ClinicId.class),
                Columns.get(row, "status", Status.class),
                Columns.get(row, "approval_id", ApprovalId.class),
                Columns.get(row, "requested_by", String.class),
                Columns.get(row, "requested_at", Instant.class),
                Columns.find(row, "merged_at", Instant.class),
                Columns.find(row, "undone_at", Instant.class),
                recordedSince(merge));
    }

    private List<RecordedSince> recordedSince(MergeId merge) {
        return db.sql("select kind, id, at from recorded_since where merge_id = :merge order by nr")
                .param("merge", merge)
                .query(RowMappers.of(RecordedSince.class))
                .list();
    }
}
