package org.tributary.booking.schedule.clinics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Id;
import org.tributary.platform.jdbc.Columns;

/** What clinics and rooms are called, for views that show where something is. */
@Component
public class PlaceNames {

    private final JdbcClient db;

    PlaceNames(JdbcClient db) {
        this.db = db;
    }

    /** The names of these clinics and rooms. */
    public Map<UUID, String> of(Collection<? extends Id> places) {
        var names = new HashMap<UUID, String>();
        db.sql("""
                select clinic_id as id, name from clinic where clinic_id = any (:places)
                union all select room_id, name from room where room_id = any (:places)
                """).param("places", places).query(row -> {
            names.put(Columns.get(row, "id", UUID.class), row.getString("name"));
        });
        return names;
    }
}
