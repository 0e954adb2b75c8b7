package org.tributary.booking.waitinglist.entries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.waitinglist.entries.WaitingListEntryView.Status;
import org.tributary.events.ClinicId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;
import org.tributary.platform.web.input.IsoText;

/** Reads waiting lists for callers; those of other clinics do not exist for them. */
@Component
public class WaitingList {

    private static final String COLUMNS = """
            select * from waiting_list
            where (cast(:clinics as uuid[]) is null or clinic_id = any (:clinics))
            """;

    private final JdbcClient db;

    WaitingList(JdbcClient db) {
        this.db = db;
    }

    /**
     * One entry.
     *
     * @throws NotFound if the caller's clinics have no such entry
     */
    public WaitingListEntryView get(WaitingListEntryId id, Caller caller) {
        return db.sql(COLUMNS + "and entry_id = :id")
                .param("clinics", caller.clinics().forSql())
                .param("id", id)
                .query(new WaitingListRows())
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Who asked first is first. */
    Page<WaitingListEntryView> page(
            @Nullable ClinicId clinic, @Nullable Status status, @Nullable Turn after, int limit, Caller caller) {
        var found = db.sql(COLUMNS + """
                and (cast(:clinic as uuid) is null or clinic_id = :clinic)
                and (cast(:status as text) is null or status = :status)
                and (cast(:afterAsked as timestamptz) is null or (asked_at, entry_id) > (:afterAsked, :afterId))
                order by asked_at, entry_id
                limit :limit
                """)
                .param("clinics", caller.clinics().forSql())
                .param("clinic", clinic)
                .param("status", status)
                .param("afterAsked", after == null ? null : after.askedAt())
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit + 1)
                .query(new WaitingListRows())
                .list();
        return Page.of(found, limit, Turn::of);
    }

    /** Somebody's turn in the list, after which the next page begins. */
    record Turn(Instant askedAt, WaitingListEntryId id) {

        static Turn of(WaitingListEntryView entry) {
            return new Turn(entry.askedAt(), entry.entryId());
        }

        /** Reads the form that callers carry from page to page; public, for Spring converts a parameter by it. */
        public static Turn of(String text) {
            var parts = List.of(text.split("_", -1));
            if (parts.size() != 2) {
                throw new IllegalArgumentException("Not a turn in the waiting list");
            }
            return new Turn(IsoText.instant(parts.getFirst()), WaitingListEntryId.of(parts.getLast()));
        }

        @Override
        public String toString() {
            return askedAt + "_" + id;
        }
    }
}
