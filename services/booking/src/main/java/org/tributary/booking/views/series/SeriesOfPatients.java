package org.tributary.booking.views.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.booking.views.series.SeriesVisitView.PlannedPlace;
import org.tributary.events.AppointmentId;
import org.tributary.events.SeriesId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Reads series for callers; those of other clinics do not exist for them. */
@Component
public class SeriesOfPatients {

    private final JdbcClient db;
    private final SeriesRows rows;
    private final AppointmentReader appointments;

    SeriesOfPatients(JdbcClient db, SeriesRows rows, AppointmentReader appointments) {
        this.db = db;
        this.rows = rows;
        this.appointments = appointments;
    }

    /**
     * One series with its visits; of another clinic's series none is even looked for.
     *
     * @throws NotFound if the caller's clinics have no such series
     */
    public SeriesView get(SeriesId id, Caller caller) {
        var series = db.sql("""
                select * from series
                where (cast(:clinics as uuid[]) is null or clinic_id = any (:clinics)) and series_id = :series
                """)
                .param("clinics", caller.clinics().forSql())
                .param("series", id)
                .query((row, _) -> rows.series(row))
                .optional()
                .orElseThrow(NotFound::new);
        return series.with(visitsOf(id));
    }

    private List<SeriesVisitView> visitsOf(SeriesId id) {
        var visits = appointments.ofSeries(id);
        var planned = plannedOf(visits);
        return IntStream.range(0, visits.size())
                .mapToObj(index -> SeriesVisitView.of(index + 1, visits.get(index), planned))
                .toList();
    }

    private Map<AppointmentId, PlannedPlace> plannedOf(List<AppointmentView> visits) {
        var planned = new HashMap<AppointmentId, PlannedPlace>();
        db.sql(
                        "select appointment_id, starts_at, target_date, why from series_visit where appointment_id = any (:visits)")
                .param(
                        "visits",
                        visits.stream().map(AppointmentView::appointmentId).toList())
                .query(row -> {
                    planned.put(Columns.get(row, "appointment_id", AppointmentId.class), rows.planned(row));
                });
        return planned;
    }
}
