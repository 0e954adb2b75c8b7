package org.tributary.booking.replanning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was done, for whoever asks again. */
@Component
public class ReplanningStore {

    private static final TypeReference<List<Move>> MOVES = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    ReplanningStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(ReplanningId id, ClinicId clinic, ReplanningPlan plan) {
        db.sql("insert into replanning (replanning_id, clinic_id, items) values (:id, :clinic, cast(:items as jsonb))")
                .param("id", id)
                .param("clinic", clinic)
                .param("items", json.writeValueAsString(plan.items()))
                .update();
    }

    /**
     * One of the clinic's.
     *
     * @throws NotFound if there is none, or none that the caller may see
     */
    public ReplanningView get(ClinicId clinic, ReplanningId id, Caller caller) {
        caller.requireClinic(clinic);
        return db.sql("select items from replanning where replanning_id = :id and clinic_id = :clinic")
                .param("id", id)
                .param("clinic", clinic)
                .query((row, _) -> new ReplanningView(id, clinic, json.readValue(row.getString("items"), MOVES)))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
