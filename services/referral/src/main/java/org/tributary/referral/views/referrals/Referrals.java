package org.tributary.referral.views.referrals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;
import org.tributary.platform.web.Role;
import org.tributary.referral.views.patients.PatientDirectory;
import org.tributary.referral.views.referrals.ReferralNumbers.Of;
import org.tributary.referral.views.referrals.ReferralSearch.SoughtNumber;

/**
 * Finds referrals for whoever may see them: a partner its own, a front desk those of its clinics and those that prefer none. A
 * referral is of the clinic that accepted it, and until then of the one that the partner prefers or that it was redirected to; the
 * one that redirected it follows it until it is accepted.
 */
@Component
public final class Referrals {

    private static final String VISIBLE = """
            (partner_id in (select p.partner_id from partner p where p.client_id = :client)
             or (:desk and (coalesce(clinic_id, preferred_clinic_id) is null
                            or :clinics::uuid[] is null
                            or coalesce(clinic_id, preferred_clinic_id) = any (:clinics::uuid[])
                            or (clinic_id is null and redirected_from = any (:clinics::uuid[])))))
            """;

    private static final String ONE = "select * from referral where referral_id = :referral and " + VISIBLE;

    private static final String FOUND = """
            select * from referral
            where (:ids::uuid[] is null or referral_id = any (:ids::uuid[]))
              and (:statuses::text[] is null or status = any (:statuses::text[]))
              and (:number::bytea is null or exists (select from referral_number n
                   where n.referral_id = referral.referral_id and n.number = :number))
              and (:person::bytea is null or exists (select from referral_number n
                   where n.referral_id = referral.referral_id and n.number = :person))
              and (:since::timestamptz is null or changed_at >= :since)
              and (:before::timestamptz is null or changed_at < :before)
              and (:after::uuid is null or referral_id < :after)
              and\s""" + VISIBLE + " order by referral_id desc limit :limit";

    private static final String SOME = """
            select * from referral
            where (:status::text is null or status = :status)
              and (:after::uuid is null or referral_id < :after)
              and\s""" + VISIBLE + " order by referral_id desc limit :limit";

    private static final String AWAITING =
            "select * from referral where status in ('RECEIVED', 'ASKED', 'ACCEPTED', 'SCHEDULED') and " + VISIBLE
                    + " order by referral_id limit :limit";

    private final JdbcClient db;
    private final ReferralRows rows;
    private final ReferralDetails details;
    private final ReferralClocks clocks;
    private final PatientDirectory patients;
    private final SealedColumns sealed;
    private final ReferralNumbers numbers;

    Referrals(
            JdbcClient db,
            SealedColumns sealed,
            ReferralDetails details,
            ReferralClocks clocks,
            PatientDirectory patients,
            ReferralNumbers numbers) {
        this.db = db;
        this.sealed = sealed;
        this.numbers = numbers;
        this.rows = new ReferralRows(sealed);
        this.details = details;
        this.clocks = clocks;
        this.patients = patients;
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

    /** What a front desk may have to do something about: whoever waits longest first, so that none of them is forgotten. */
    List<ReferralView> awaiting(Caller caller, int atMost) {
        return withTimelines(visibleTo(caller, db.sql(AWAITING))
                .param("limit", atMost)
                .query(rows)
                .list());
    }

    /** What this caller may see of what is looked for, the newest first. */
    public Page<ReferralView> find(ReferralSearch search, Caller caller) {
        var found = visibleTo(caller, db.sql(FOUND))
                .param("ids", search.ids())
                .param("statuses", search.statuses())
                .param("number", hashOf(Of.ORDER, search.placedAs()))
                .param("person", hashOf(Of.PERSON, search.person()))
                .param("since", search.changedSince())
                .param("before", search.changedBefore())
                .param("after", search.after())
                .param("limit", search.limit() + 1)
                .query(rows)
                .list();
        return Page.of(found, search.limit(), ReferralView::referralId).map(this::withTimelines);
    }

    private byte @Nullable [] hashOf(Of kind, @Nullable SoughtNumber sought) {
        return sought == null ? null : numbers.hashOf(kind, sought.system(), sought.value());
    }

    /**
     * What was sent, as it was; nothing of a referral that no system ordered, or whose key is destroyed.
     *
     * @throws NotFound if there is none that this caller may see
     */
    public Optional<String> asSent(ReferralId id, Caller caller) {
        var sent = visibleTo(caller, db.sql(ONE))
                .param("referral", id)
                .query((row, _) -> Optional.ofNullable(
                        sealed.texts(id, SealedColumns.AS_SENT, row.getBytes(SealedColumns.AS_SENT))))
                .list();
        return sent.stream().findFirst().orElseThrow(NotFound::new).map(parts -> String.join("", parts));
    }

    private static StatementSpec visibleTo(Caller caller, StatementSpec statement) {
        return statement
                .param("client", caller.has(Role.PARTNER) ? caller.clientId() : null)
                .param("desk", caller.has(Role.FRONT_DESK))
                .param("clinics", caller.clinics().forSql());
    }

    private List<ReferralView> withTimelines(List<ReferralView> found) {
        var questions = details.questionsOf(found);
        var timelines = details.timelinesOf(found);
        var hours = clocks.hoursOf(found);
        return found.stream()
                .map(view -> {
                    var timeline = timelines.getOrDefault(view.referralId(), List.of());
                    return view.with(
                            survivorOf(view.patientId()),
                            questions.getOrDefault(view.referralId(), List.of()),
                            timeline,
                            clocks.of(view, timeline, hours));
                })
                .toList();
    }

    private @Nullable PatientId survivorOf(@Nullable PatientId patient) {
        return patient == null ? null : patients.survivorOf(patient);
    }
}
