package org.tributary.booking.views.series;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AppointmentId;
import org.tributary.events.booking.SeriesEvent;
import org.tributary.events.booking.SeriesEvent.PlannedVisit;
import org.tributary.events.booking.SeriesEvent.SeriesBooked;
import org.tributary.events.booking.SeriesEvent.SeriesReplanned;
import tools.jackson.databind.json.JsonMapper;

/** The series of all clinics, written in the transaction of the fact. */
@Component
@ProcessingGroup("booking.series")
class SeriesProjection {

    private final JdbcClient db;
    private final JsonMapper json;

    SeriesProjection(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @EventHandler
    void on(SeriesEvent event, @SequenceNumber Long version) {
        switch (event) {
            case SeriesBooked e -> add(e, version);
            case SeriesReplanned e -> change(e, version);
        }
    }

    private void add(SeriesBooked e, long version) {
        db.sql("""
                insert into series (series_id, clinic_id, patient_id, course_id, therapist_id, techniques, duration,
                    starts, phases, preferred_times, version)
                values (:series, :clinic, :patient, :course, :therapist, :techniques, :duration,
                    :starts, :phases::jsonb, :preferredTimes::jsonb, :version)
                """)
                .param("series", e.seriesId())
                .param("clinic", e.clinicId())
                .param("patient", e.patientId())
                .param("course", e.courseId())
                .param("therapist", e.therapistId())
                .param("techniques", e.techniques())
                .param("duration", e.duration().toString())
                .param("starts", e.starts())
                .param("phases", json.writeValueAsString(e.phases()))
                .param("preferredTimes", json.writeValueAsString(e.preferredTimes()))
                .param("version", version)
                .update();
        explain(e.visits());
    }

    private void change(SeriesReplanned e, long version) {
        db.sql("""
                update series
                set therapist_id = :therapist, phases = :phases::jsonb, preferred_times = :preferredTimes::jsonb,
                    replanned_from = :from, kept = :kept, moved = :moved,
                    cancelled = :cancelled, added = :added, version = :version
                where series_id = :series
                """)
                .param("phases", json.writeValueAsString(e.phases()))
                .param("preferredTimes", json.writeValueAsString(e.preferredTimes()))
                .param("therapist", e.therapistId())
                .param("from", e.from())
                .param("kept", idsOf(e.kept()))
                .param("moved", idsOf(e.moved()))
                .param("cancelled", e.cancelled())
                .param("added", idsOf(e.added()))
                .param("version", version)
                .param("series", e.seriesId())
                .update();
        explain(Stream.of(e.kept(), e.moved(), e.added()).flatMap(List::stream).toList());
    }

    private void explain(List<PlannedVisit> visits) {
        db.sql("""
                insert into series_visit (appointment_id, starts_at, target_date, why)
                select "appointmentId", "startsAt", "targetDate", why
                from jsonb_to_recordset(:visits::jsonb)
                    as visit ("appointmentId" uuid, "startsAt" timestamptz, "targetDate" date, why jsonb)
                on conflict (appointment_id) do update
                set starts_at = excluded.starts_at, target_date = excluded.target_date, why = excluded.why
                """).param("visits", json.writeValueAsString(visits)).update();
    }

    private static List<AppointmentId> idsOf(List<PlannedVisit> visits) {
        return visits.stream().map(PlannedVisit::appointmentId).toList();
    }
}
