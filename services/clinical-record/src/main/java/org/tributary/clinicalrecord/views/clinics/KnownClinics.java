package org.tributary.clinicalrecord.views.clinics;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;

/** Knows the clinics that booking has told of. */
@Component
public class KnownClinics {

    private final JdbcClient db;

    KnownClinics(JdbcClient db) {
        this.db = db;
    }

    /** The clinic; empty if no such one is known yet. */
    public Optional<ClinicId> find(ClinicId clinic) {
        return zoneOf(clinic).map(zone -> clinic);
    }

    /** The zone in which a clinic's days are counted; empty if no such clinic is known yet. */
    public Optional<ZoneId> zoneOf(ClinicId clinic) {
        return db.sql("select zone from clinic where clinic_id = :clinic")
                .param("clinic", clinic.value())
                .query(String.class)
                .optional()
                .map(ZoneId::of);
    }
}
