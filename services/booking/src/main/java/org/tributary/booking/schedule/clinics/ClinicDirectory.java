package org.tributary.booking.schedule.clinics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;

/** Reads clinics for callers. */
@Component
public class ClinicDirectory {

    private static final Comparator<OpeningHours> IN_THE_WEEK =
            Comparator.comparing(OpeningHours::day).thenComparing(OpeningHours::opens);

    private final JdbcClient db;

    ClinicDirectory(JdbcClient db) {
        this.db = db;
    }

    /**
     * One clinic.
     *
     * @throws NotFound if there is none
     */
    public ClinicView get(ClinicId id) {
        return of(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** These clinics, by their names. */
    public List<ClinicView> of(Collection<ClinicId> clinics) {
        var found = db.sql("""
                select clinic_id, name, zone, turnover_minutes, version from clinic
                where clinic_id = any (:clinics)
                order by name, clinic_id
                """)
                .param("clinics", clinics)
                .query(RowMappers.of(Named.class))
                .list();
        return withWeekAndRooms(found);
    }

    /** The newest first. */
    Page<ClinicView> page(ClinicScope visible, @Nullable ClinicId after, int limit) {
        var found = db.sql("""
                select clinic_id, name, zone, turnover_minutes, version from clinic
                where (cast(:visible as uuid[]) is null or clinic_id = any (:visible))
                  and (cast(:after as uuid) is null or clinic_id < :after)
                order by clinic_id desc
                limit :limit
                """)
                .param("visible", visible.forSql())
                .param("after", after)
                .param("limit", limit + 1)
                .query(RowMappers.of(Named.class))
                .list();
        return Page.of(found, limit, Named::clinicId).map(this::withWeekAndRooms);
    }

    private List<ClinicView> withWeekAndRooms(List<Named> clinics) {
        var ids = clinics.stream().map(Named::clinicId).toList();
        var hours = ofEach(
                ids,
                "select clinic_id, day, opens, closes from opening_hours where clinic_id = any (:clinics)",
                OpeningHours.class);
        var rooms = ofEach(
                ids,
                "select clinic_id, room_id, name from room where clinic_id = any (:clinics) order by name, room_id",
                Room.class);
        return clinics.stream()
                .map(clinic -> new ClinicView(
                        clinic.clinicId(),
                        clinic.name(),
                        clinic.zone(),
                        hours.getOrDefault(clinic.clinicId(), List.of()).stream()
                                .sorted(IN_THE_WEEK)
                                .toList(),
                        rooms.getOrDefault(clinic.clinicId(), List.of()),
                        Duration.ofMinutes(clinic.turnoverMinutes()),
                        clinic.version()))
                .toList();
    }

    private <T> Map<ClinicId, List<T>> ofEach(List<ClinicId> clinics, String sql, Class<T> what) {
        return db
                .sql(sql)
                .param("clinics", clinics)
                .query((row, nr) -> Map.entry(
                        Columns.get(row, "clinic_id", ClinicId.class),
                        RowMappers.of(what).mapRow(row, nr)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private record Named(ClinicId clinicId, String name, ZoneId zone, int turnoverMinutes, long version) {}
}
