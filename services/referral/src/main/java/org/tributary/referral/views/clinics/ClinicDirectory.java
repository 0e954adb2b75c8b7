package org.tributary.referral.views.clinics;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;

/** Knows the chain's clinics. */
@Component
public final class ClinicDirectory {

    private final JdbcClient db;

    ClinicDirectory(JdbcClient db) {
        this.db = db;
    }

    /** The clinic's name, if it has opened as far as is known here. */
    public Optional<String> nameOf(ClinicId id) {
        return db.sql("select name from clinic where clinic_id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }
}
