package org.tributary.referral.views.referrals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;
import org.tributary.platform.web.Role;
import org.tributary.referral.views.referrals.ReferralView.Step;

/**
 * Finds referrals for whoever may see them: a partner its own, a front desk those of its clinics and those that prefer none. A
 * referral is of the clinic that accepted it, and until then of the one that the partner prefers.
 */
@Component
public final class Referrals {

    private static final String VISIBLE = """
            (partner_id in (select p.partner_id from partner p where p.client_id = :client)
             or (:desk and (coalesce(clinic_id, preferred_clinic_id) is null
                            or :clinics::uuid[] is null
                            or coalesce(clinic_id, preferred_clinic_id) = any (:clinics::uuid[]))))
            """;

    private static final String ONE = "select * from referral where referral_id = :referral and " + VISIBLE;

    private static final String SOME = """
            select * from referral
            where (:status::text is null or status = :status)
              and (:after::uuid is null or referral_id < :after)
              and\s""" + VISIBLE + " order by referral_id desc limit :limit";

    private final JdbcClient db;
    private final ReferralRows rows;

    Referrals(JdbcClient db, SealedColumns sealed) {
        this.db = db;
        this.rows = new ReferralRows(sealed);
    }

    /**
     * One referral.
     *
     * @throws NotFound if there is none that this caller may see
     */
    public ReferralView get(ReferralId id, Caller caller) {
        return withTimelines(visibleTo(caller, db.sql(ONE))
                        .param("referral", id)
                        .query(rows)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** One referral without its timeline, whoever asks. */
    public Optional<ReferralView> find(ReferralId id) {
        return db.sql("select * from referral where referral_id = :referral")
                .param("referral", id)
                .query(rows)
                .optional();
    }

    /** The referrals of whom a clinic has taken on as this patient. */
    public List<ReferralId> ofPatient(PatientId patient) {
        return db.sql("select referral_id from referral where patient_id = :patient order by referral_id")
                .param("patient", patient)
                .query(RowMappers.of(ReferralId.class))
                .list();
    }

    /** What this caller may see, the newest first. */
    Page<ReferralView> list(@Nullable ReferralStatus status, @Nullable ReferralId after, int limit, Caller caller) {
        var found = visibleTo(caller, db.sql(SOME))
                .param("status", status)
                .param("after", after)
                .param("limit", limit + 1)
                .query(rows)
                .list();
        return Page.of(found, limit, ReferralView::referralId).map(this::withTimelines);
    }

    private static StatementSpec visibleTo(Caller caller, StatementSpec statement) {
        return statement
                .param("client", caller.has(Role.PARTNER) ? caller.clientId() : null)
                .param("desk", caller.has(Role.FRONT_DESK))
                .param("clinics", caller.clinics().forSql());
    }

    private List<ReferralView> withTimelines(List<ReferralView> found) {
        var timelines = timelinesOf(found);
        return found.stream()
                .map(view -> view.with(timelines.getOrDefault(view.referralId(), List.of())))
                .toList();
    }

    private Map<ReferralId, List<Step>> timelinesOf(List<ReferralView> found) {
        return db
                .sql("""
                select s.referral_id, s.at, s.step, coalesce(p.name, c.name, s.clinic_id::text) as by
                from referral_step s left join partner p using (partner_id) left join clinic c using (clinic_id)
                where s.referral_id = any (:referrals) order by s.sequence
                """)
                .param("referrals", found.stream().map(ReferralView::referralId).toList())
                .query((row, _) -> Map.entry(
                        Columns.get(row, "referral_id", ReferralId.class),
                        new Step(
                                Columns.get(row, "at", Instant.class),
                                Columns.get(row, "step", ReferralStep.class),
                                row.getString("by"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
