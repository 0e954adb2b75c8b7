package org.tributary.booking.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;

/** Reads when a clinic is open. */
@Component
public class JdbcClinicHours {

    private final JdbcClient db;

    JdbcClinicHours(JdbcClient db) {
        this.db = db;
    }

    /** The clinic's week; absent if there is no such clinic. */
    public Optional<ClinicHours> of(ClinicId clinic) {
        var week = week(clinic);
        return db.sql("select zone, turnover_minutes from clinic where clinic_id = :clinic")
                .param("clinic", clinic.value())
                .query((row, nr) -> new ClinicHours(
                        ZoneId.of(row.getString("zone")), Duration.ofMinutes(row.getInt("turnover_minutes")), week))
                .optional();
    }

    private List<OpeningHours> week(ClinicId clinic) {
        return db.sql("select day, opens, closes from opening_hours where clinic_id = :clinic")
                .param("clinic", clinic.value())
                .query((row, nr) -> new OpeningHours(
                        DayOfWeek.valueOf(row.getString("day")),
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class)))
                .list();
    }
}
