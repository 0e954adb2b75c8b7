package org.tributary.clinicalrecord.trial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.trial.PolicyTrialView.Booking;
import org.tributary.clinicalrecord.trial.PolicyTrialView.Difference;
import org.tributary.clinicalrecord.trial.PolicyTrialView.Different;
import org.tributary.clinicalrecord.trial.PolicyTrialView.Held;
import org.tributary.clinicalrecord.trial.PolicyTrialView.Progress;
import org.tributary.clinicalrecord.trial.PolicyTrialView.Sample;
import org.tributary.clinicalrecord.trial.PolicyTrialView.Samples;
import org.tributary.clinicalrecord.trial.PolicyTrialView.State;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.PolicyTrialId;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** Shows trials of versions of the clinical policy, and which treatments to come would be held or released. */
@Component
class PolicyTrialDirectory {

    private final JdbcClient db;
    private final JsonMapper json;

    PolicyTrialDirectory(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * One trial, with samples of these clinics.
     *
     * @throws NotFound if there is none, or it is of another version
     */
    PolicyTrialView get(String version, PolicyTrialId trial, ClinicScope clinics) {
        var samples = new Samples(
                samples(trial, Difference.MORE_CLOSED, clinics), samples(trial, Difference.MORE_OPEN, clinics));
        return db.sql("select * from policy_trial where trial_id = :trial and version = :version")
                .param("trial", trial)
                .param("version", version)
                .query((row, _) -> view(row, samples))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The treatments at these clinics that would be held or released. */
    Page<Booking> bookings(PolicyTrialId trial, ClinicScope clinics, @Nullable AppointmentId after, int limit) {
        var found = db.sql("""
                select appointment_id, patient_id, clinic_id, starts_at, techniques, status, outcome
                from policy_trial_booking
                where trial_id = :trial and (:clinics::uuid[] is null or clinic_id = any (:clinics))
                    and (:after::uuid is null or appointment_id > :after)
                order by appointment_id limit :limit
                """)
                .param("trial", trial)
                .param("clinics", clinics.forSql())
                .param("after", after)
                .param("limit", limit + 1)
                .query(RowMappers.of(Booking.class))
                .list();
        return Page.of(found, limit, Booking::appointmentId);
    }

    private List<Sample> samples(PolicyTrialId trial, Difference which, ClinicScope clinics) {
        return db.sql("""
                select * from policy_trial_sample
                where trial_id = :trial and difference = :which
                    and (:clinics::uuid[] is null or clinic_id = any (:clinics))
                order by sample_nr
                """)
                .param("trial", trial)
                .param("which", which)
                .param("clinics", clinics.forSql())
                .query((row, _) -> new Sample(
                        Columns.get(row, "patient_id", PatientId.class),
                        Columns.get(row, "clinic_id", ClinicId.class),
                        Columns.get(row, "differs_at", Instant.class),
                        held(row, "before"),
                        held(row, "after")))
                .list();
    }

    private Held held(ResultSet row, String column) throws SQLException {
        return Held.of(json.readValue(row.getString(column), GateWindow.class));
    }

    private static PolicyTrialView view(ResultSet row, Samples samples) throws SQLException {
        return new PolicyTrialView(
                Columns.get(row, "trial_id", PolicyTrialId.class),
                Columns.get(row, "version", String.class),
                Columns.find(row, "since", Instant.class),
                Columns.get(row, "state", State.class),
                Columns.get(row, "started_at", Instant.class),
                Columns.find(row, "ended_at", Instant.class),
                new Progress(row.getInt("patients_done"), row.getInt("patients")),
                row.getLong("decisions"),
                new Different(row.getLong("more_closed"), row.getLong("more_open")),
                row.getLong("bookings_held"),
                row.getLong("bookings_released"),
                samples);
    }
}
