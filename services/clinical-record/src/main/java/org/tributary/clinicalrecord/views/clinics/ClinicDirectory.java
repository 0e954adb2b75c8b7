package org.tributary.clinicalrecord.views.clinics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.platform.jdbc.RowMappers;

/** Knows the clinics that booking has told of. */
@Component
public class ClinicDirectory {

    private final JdbcClient db;

    ClinicDirectory(JdbcClient db) {
        this.db = db;
    }

    /** The clinic; empty if no such one is known yet. */
    public Optional<ClinicId> find(ClinicId clinic) {
        return zoneOf(clinic).map(zone -> clinic);
    }

    /** When the chain's first clinic began to receive patients; empty if none is known yet that says so. */
    public Optional<Instant> firstOpening() {
        return db.sql("select opened_at from clinic where opened_at is not null order by opened_at limit 1")
                .query(RowMappers.of(Instant.class))
                .optional();
    }

    /** The zone in which a clinic's days are counted; empty if no such clinic is known yet. */
    public Optional<ZoneId> zoneOf(ClinicId clinic) {
        return db.sql("select zone from clinic where clinic_id = :clinic")
                .param("clinic", clinic)
                .query(RowMappers.of(ZoneId.class))
                .optional();
    }

    /** The same of a clinic that something was charted at already, which is not done for one that is unknown. */
    public ZoneId dayZoneOf(ClinicId clinic) {
        return zoneOf(clinic).orElseThrow(() -> new IllegalStateException("No such clinic was told of: " + clinic));
    }
}
