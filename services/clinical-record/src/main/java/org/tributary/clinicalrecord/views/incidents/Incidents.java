package org.tributary.clinicalrecord.views.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.incidents.IncidentView.Status;
import org.tributary.events.ClinicId;
import org.tributary.events.EntryId;
import org.tributary.events.IncidentId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.IncidentEvent.InvalidCertificate;
import org.tributary.events.clinicalrecord.IncidentEvent.SevereReaction;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionKind;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionSeverity;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.PersonalColumns;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;

/** Finds incidents for the clinics at which the sessions were given. */
@Component
public class Incidents {

    static final String NOTE = "incident.note";

    private final JdbcClient db;
    private final PersonalColumns personal;

    Incidents(JdbcClient db, PersonalColumns personal) {
        this.db = db;
        this.personal = personal;
    }

    /** Those of some patients, whoever asks. */
    public List<IncidentId> idsOf(Collection<PatientId> patients) {
        return db.sql("select incident_id from incident where patient_id = any (:patients)")
                .param("patients", patients)
                .query(RowMappers.of(IncidentId.class))
                .list();
    }

    /** Those of a clinic, the newest first. */
    public Page<IncidentView> at(ClinicId clinic, @Nullable IncidentId after, int limit) {
        var found = db.sql("""
                select * from incident
                where clinic_id = :clinic and (:after::uuid is null or incident_id < :after)
                order by incident_id desc limit :limit
                """)
                .param("clinic", clinic)
                .param("after", after)
                .param("limit", limit + 1)
                .query(this::read)
                .list();
        return Page.of(found, limit, IncidentView::incidentId);
    }

    /**
     * One incident.
     *
     * @throws NotFound if it is another clinic's, as if there were none
     */
    public IncidentView get(IncidentId incident, Caller caller) {
        return db.sql("select * from incident where incident_id = :incident")
                .param("incident", incident)
                .query(this::read)
                .optional()
                .filter(found -> caller.sees(found.clinicId()))
                .orElseThrow(NotFound::new);
    }

    /** Whether the session is listed for a certificate of a technique already. */
    public boolean isListed(SessionId session, Technique technique) {
        return db.sql("""
                select exists (select from incident where session_id = :session and invalid_technique = :technique)
                """)
                .param("session", session)
                .param("technique", technique)
                .query(Boolean.class)
                .single();
    }

    /** Those of a session that are to be reviewed yet. */
    public List<IncidentId> unreviewedOf(SessionId session) {
        return db.sql("""
                select incident_id from incident where session_id = :session and status in ('OPEN', 'ACKNOWLEDGED')
                order by incident_id
                """)
                .param("session", session)
                .query(RowMappers.of(IncidentId.class))
                .list();
    }

    private static @Nullable InvalidCertificate certificate(ResultSet row) throws SQLException {
        var therapist = Columns.find(row, "invalid_certificate_of", TherapistId.class);
        return therapist == null
                ? null
                : new InvalidCertificate(
                        therapist,
                        Columns.get(row, "invalid_technique", Technique.class),
                        Columns.get(row, "invalid_from", Instant.class));
    }

    private static @Nullable SevereReaction reaction(ResultSet row) throws SQLException {
        var entry = Columns.find(row, "reaction_entry", EntryId.class);
        return entry == null
                ? null
                : new SevereReaction(
                        entry,
                        Columns.get(row, "reaction_kind", ReactionKind.class),
                        Columns.get(row, "reaction_severity", ReactionSeverity.class));
    }

    private IncidentView read(ResultSet row, int nr) throws SQLException {
        var patient = Columns.get(row, "patient_id", PatientId.class);
        return new IncidentView(
                Columns.get(row, "incident_id", IncidentId.class),
                patient,
                Columns.get(row, "clinic_id", ClinicId.class),
                Columns.get(row, "session_id", SessionId.class),
                Columns.get(row, "started_at", Instant.class),
                Columns.list(row, "reasons", String.class),
                Columns.get(row, "learnt_at", Instant.class),
                Columns.get(row, "status", Status.class),
                Columns.find(row, "acknowledged_by", String.class),
                Columns.find(row, "closed_by", String.class),
                personal.open(patient, NOTE, row.getBytes("note"), String.class),
                certificate(row),
                reaction(row));
    }
}
