package org.tributary.booking.therapist;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;

/** Reads the zones from the views of clinics and shifts. */
@Component
class JdbcClinicZones implements ClinicZones {

    private final JdbcClient db;

    JdbcClinicZones(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<ClinicId, ZoneId> of(ClinicId clinic, TherapistId therapist) {
        var zones = new HashMap<ClinicId, ZoneId>();
        db.sql("""
                select clinic_id, zone from clinic
                where clinic_id = :clinic
                   or clinic_id in (select clinic_id from shift where therapist_id = :therapist)
                """)
                .param("clinic", clinic.value())
                .param("therapist", therapist.value())
                .query(row -> {
                    zones.put(new ClinicId(row.getObject("clinic_id", UUID.class)), ZoneId.of(row.getString("zone")));
                });
        return zones;
    }

    @Override
    public List<ZoneId> ofTheChain() {
        return db.sql("select distinct zone from clinic")
                .query((row, nr) -> ZoneId.of(row.getString("zone")))
                .list();
    }
}
