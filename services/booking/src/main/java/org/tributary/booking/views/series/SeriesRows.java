package org.tributary.booking.views.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.series.SeriesView.Replanning;
import org.tributary.booking.views.series.SeriesVisitView.PlannedPlace;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.booking.SeriesEvent.PreferredTime;
import org.tributary.events.booking.SeriesEvent.Why;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.Columns;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of a series and of its visits. */
@Component
class SeriesRows {

    private final JsonMapper json;

    SeriesRows(JsonMapper json) {
        this.json = json;
    }

    SeriesView series(ResultSet row) throws SQLException {
        return new SeriesView(
                Columns.get(row, "series_id", SeriesId.class),
                Columns.get(row, "clinic_id", ClinicId.class),
                Columns.get(row, "patient_id", PatientId.class),
                Columns.find(row, "course_id", CourseId.class),
                Columns.find(row, "therapist_id", TherapistId.class),
                Columns.list(row, "techniques", Technique.class),
                Duration.parse(row.getString("duration")),
                Columns.get(row, "starts", LocalDate.class),
                List.of(json.readValue(row.getString("phases"), Phase[].class)),
                List.of(json.readValue(row.getString("preferred_times"), PreferredTime[].class)),
                replanning(row),
                List.of(),
                row.getLong("version"));
    }

    PlannedPlace planned(ResultSet row) throws SQLException {
        return new PlannedPlace(
                Columns.get(row, "starts_at", Instant.class),
                Columns.get(row, "target_date", LocalDate.class),
                why(row));
    }

    private @Nullable Why why(ResultSet row) throws SQLException {
        var why = row.getString("why");
        return why == null ? null : json.readValue(why, Why.class);
    }

    private static @Nullable Replanning replanning(ResultSet row) throws SQLException {
        var from = Columns.find(row, "replanned_from", LocalDate.class);
        return from == null
                ? null
                : new Replanning(
                        from,
                        Columns.list(row, "kept", AppointmentId.class),
                        Columns.list(row, "moved", AppointmentId.class),
                        Columns.list(row, "cancelled", AppointmentId.class),
                        Columns.list(row, "added", AppointmentId.class));
    }
}
