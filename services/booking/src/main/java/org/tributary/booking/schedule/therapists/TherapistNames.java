package org.tributary.booking.schedule.therapists;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.TherapistId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.kernel.PersonalColumns;

/** What therapists are called, for views that show their work. */
@Component
public class TherapistNames {

    private final JdbcClient db;
    private final PersonalColumns personal;

    TherapistNames(JdbcClient db, PersonalColumns personal) {
        this.db = db;
        this.personal = personal;
    }

    /** The names of these; of nobody whose name was erased. */
    public Map<TherapistId, String> of(Collection<TherapistId> therapists) {
        var names = new HashMap<TherapistId, String>();
        db.sql("select therapist_id, display_name from therapist where therapist_id = any (:therapists)")
                .param("therapists", therapists)
                .query(row -> {
                    var id = Columns.get(row, "therapist_id", TherapistId.class);
                    var name = personal.open(id, Therapists.DISPLAY_NAME, row.getBytes("display_name"), String.class);
                    if (name != null) {
                        names.put(id, name);
                    }
                });
        return names;
    }
}
