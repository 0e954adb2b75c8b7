package org.tributary.referral.views.clinics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.platform.jdbc.Columns;
import org.tributary.referral.servicelevel.WorkingHours;
import org.tributary.referral.servicelevel.WorkingHours.Stretch;
import tools.jackson.databind.json.JsonMapper;

/** Knows the chain's clinics. */
@Component
public final class ClinicDirectory {

    private final JdbcClient db;
    private final JsonMapper json;

    ClinicDirectory(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The clinic's name, if it has opened as far as is known here. */
    public Optional<String> nameOf(ClinicId id) {
        return db.sql("select name from clinic where clinic_id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** When these clinics work; of a clinic that was not told of there is nothing. */
    public Map<ClinicId, WorkingHours> workingHoursOf(Collection<ClinicId> clinics) {
        var closures = db
                .sql("""
                select clinic_id, starts_at, ends_at from clinic_closure
                where clinic_id = any (:clinics) and not lifted order by starts_at
                """)
                .param("clinics", clinics)
                .query((row, _) -> Map.entry(
                        Columns.get(row, "clinic_id", ClinicId.class),
                        new Stretch(
                                Columns.get(row, "starts_at", Instant.class),
                                Columns.get(row, "ends_at", Instant.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return db
                .sql("select clinic_id, zone, hours from clinic_hours where clinic_id = any (:clinics)")
                .param("clinics", clinics)
                .query((row, _) -> {
                    var clinic = Columns.get(row, "clinic_id", ClinicId.class);
                    return Map.entry(
                            clinic,
                            new WorkingHours(
                                    Columns.get(row, "zone", ZoneId.class),
                                    List.of(json.readValue(row.getString("hours"), OpeningHours[].class)),
                                    closures.getOrDefault(clinic, List.of())));
                })
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
