package org.tributary.booking.schedule.clinics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;
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
        var found = db.sql(
                        "select clinic_id, name, zone, turnover_minutes, version from clinic where clinic_id = :clinic")
                .param("clinic", id.value())
                .query((row, nr) -> Named.of(row))
                .list();
        return withWeekAndRooms(found).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** These clinics, by their names. */
    public List<ClinicView> of(Collection<ClinicId> clinics) {
        var found = db.sql("""
                select clinic_id, name, zone, turnover_minutes, version from clinic
                where clinic_id = any (:clinics)
                order by name, clinic_id
                """)
                .param(
                        "clinics",
                        new SqlArrayValue(
                                "uuid", clinics.stream().map(ClinicId::value).toArray()))
                .query((row, nr) -> Named.of(row))
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
                .param("after", after == null ? null : after.value())
                .param("limit", limit + 1)
                .query((row, nr) -> Named.of(row))
                .list();
        return Page.of(found, limit, Named::id).map(this::withWeekAndRooms);
    }

    private List<ClinicView> withWeekAndRooms(List<Named> clinics) {
        var ids = new SqlArrayValue("uuid", clinics.stream().map(Named::id).toArray());
        var hours = openingHours(ids);
        var rooms = rooms(ids);
        return clinics.stream()
                .map(clinic -> new ClinicView(
                        new ClinicId(clinic.id()),
                        clinic.name(),
                        clinic.zone(),
                        hours.getOrDefault(clinic.id(), List.of()).stream()
                                .sorted(IN_THE_WEEK)
                                .toList(),
                        rooms.getOrDefault(clinic.id(), List.of()),
                        clinic.turnover(),
                        clinic.version()))
                .toList();
    }

    private Map<UUID, List<OpeningHours>> openingHours(SqlArrayValue clinics) {
        return db
                .sql("select clinic_id, day, opens, closes from opening_hours where clinic_id = any (:clinics)")
                .param("clinics", clinics)
                .query((row, nr) -> Map.entry(
                        row.getObject("clinic_id", UUID.class),
                        new OpeningHours(
                                DayOfWeek.valueOf(row.getString("day")),
                                row.getObject("opens", LocalTime.class),
                                row.getObject("closes", LocalTime.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<UUID, List<Room>> rooms(SqlArrayValue clinics) {
        return db
                .sql(
                        "select clinic_id, room_id, name from room where clinic_id = any (:clinics) order by name, room_id")
                .param("clinics", clinics)
                .query((row, nr) -> Map.entry(
                        row.getObject("clinic_id", UUID.class),
                        new Room(new RoomId(row.getObject("room_id", UUID.class)), row.getString("name"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private record Named(UUID id, String name, ZoneId zone, Duration turnover, long version) {

        static Named of(ResultSet row) throws SQLException {
            return new Named(
                    row.getObject("clinic_id", UUID.class),
                    row.getString("name"),
                    ZoneId.of(row.getString("zone")),
                    Duration.ofMinutes(row.getInt("turnover_minutes")),
                    row.getLong("version"));
        }
    }
}
