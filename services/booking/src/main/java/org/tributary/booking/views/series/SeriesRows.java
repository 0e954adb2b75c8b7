package org.tributary.booking.views.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of a series and of its visits. */
@Component
class SeriesRows {

    private final JsonMapper json;

    SeriesRows(JsonMapper json) {
        this.json = json;
    }

    SeriesView series(ResultSet row) throws SQLException {
        var course = row.getObject("course_id", UUID.class);
        var therapist = row.getObject("therapist_id", UUID.class);
        return new SeriesView(
                new SeriesId(row.getObject("series_id", UUID.class)),
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                course == null ? null : new CourseId(course),
                therapist == null ? null : new TherapistId(therapist),
                Arrays.stream(texts(row, "techniques")).map(Technique::valueOf).toList(),
                Duration.parse(row.getString("duration")),
                row.getObject("starts", LocalDate.class),
                List.of(json.readValue(row.getString("phases"), Phase[].class)),
                List.of(json.readValue(row.getString("preferred_times"), PreferredTime[].class)),
                replanning(row),
                List.of(),
                row.getLong("version"));
    }

    PlannedPlace planned(ResultSet row) throws SQLException {
        return new PlannedPlace(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("target_date", LocalDate.class),
                why(row));
    }

    private @Nullable Why why(ResultSet row) throws SQLException {
        var why = row.getString("why");
        return why == null ? null : json.readValue(why, Why.class);
    }

    private static @Nullable Replanning replanning(ResultSet row) throws SQLException {
        var from = row.getObject("replanned_from", LocalDate.class);
        return from == null
                ? null
                : new Replanning(from, ids(row, "kept"), ids(row, "moved"), ids(row, "cancelled"), ids(row, "added"));
    }

    private static List<AppointmentId> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(AppointmentId::new)
                .toList();
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
