package org.tributary.booking.views.series;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.SeriesId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Reads series for callers; those of other clinics do not exist for them. */
@Component
public class SeriesOfPatients {

    private final JdbcClient db;
    private final SeriesRows rows;

    SeriesOfPatients(JdbcClient db, SeriesRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /**
     * One series with its visits.
     *
     * @throws NotFound if the caller's clinics have no such series
     */
    public SeriesView get(SeriesId id, Caller caller) {
        var visits = visitsOf(id, caller);
        return db.sql("""
                select * from series
                where (cast(:clinics as uuid[]) is null or clinic_id = any (:clinics)) and series_id = :series
                """)
                .param("clinics", caller.clinics().forSql())
                .param("series", id.value())
                .query((row, nr) -> rows.series(row, visits))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Of another clinic's series none is even looked for. */
    private List<SeriesVisitView> visitsOf(SeriesId id, Caller caller) {
        return db.sql("""
                select appointment.*, planned.target_date, planned.why
                from appointment left join series_visit planned
                    on planned.appointment_id = appointment.appointment_id and planned.starts_at = appointment.starts_at
                where series_id = :series and status <> 'CANCELLED'
                  and exists (select from series
                    where series_id = :series and (cast(:clinics as uuid[]) is null or clinic_id = any (:clinics)))
                order by appointment.starts_at, appointment.appointment_id
                """)
                .param("series", id.value())
                .param("clinics", caller.clinics().forSql())
                .query(rows::visit)
                .list();
    }
}
