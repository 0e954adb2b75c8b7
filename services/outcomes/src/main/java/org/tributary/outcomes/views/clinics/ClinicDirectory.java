package org.tributary.outcomes.views.clinics;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.NotFound;

/** The clinics of the chain. */
@Component
public class ClinicDirectory {

    private final JdbcClient db;

    ClinicDirectory(JdbcClient db) {
        this.db = db;
    }

    /**
     * A clinic and how much there is to say of it.
     *
     * @param courses that were opened there
     * @param sessions of those courses
     */
    public record Clinic(ClinicId clinicId, String name, ZoneId zone, int courses, int sessions) {}

    /** These clinics, by name. */
    public List<Clinic> of(ClinicScope which) {
        return db.sql("""
                select clinic.clinic_id, name, zone, count(course_id) as courses, coalesce(sum(sessions), 0) as sessions
                from clinic left join course using (clinic_id)
                where :clinics::uuid[] is null or clinic.clinic_id = any (:clinics::uuid[])
                group by clinic.clinic_id
                order by name, clinic.clinic_id
                """)
                .param("clinics", which.forSql())
                .query(RowMappers.of(Clinic.class))
                .list();
    }

    /**
     * One clinic.
     *
     * @throws NotFound if there is no such clinic
     */
    public Clinic get(ClinicId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    private Optional<Clinic> find(ClinicId id) {
        return of(new ClinicScope.Only(Set.of(id))).stream().findFirst();
    }
}
