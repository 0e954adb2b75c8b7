package org.tributary.referral.views.referrals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.tributary.referral.views.referrals.SealedColumns.ANSWER;
import static org.tributary.referral.views.referrals.SealedColumns.QUESTION;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ReferralId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.referral.views.referrals.ReferralView.Question;
import org.tributary.referral.views.referrals.ReferralView.Step;

/** What is read beside the rows of referrals: what was asked about them, and their steps. */
@Component
final class ReferralDetails {

    private final JdbcClient db;
    private final SealedColumns sealed;

    ReferralDetails(JdbcClient db, SealedColumns sealed) {
        this.db = db;
        this.sealed = sealed;
    }

    Map<ReferralId, List<Question>> questionsOf(List<ReferralView> found) {
        return db
                .sql("""
                select referral_id, asked_at, question, answered_at, answer from referral_question
                where referral_id = any (:referrals) order by sequence
                """)
                .param("referrals", found.stream().map(ReferralView::referralId).toList())
                .query((row, _) -> question(row))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map.Entry<ReferralId, Question> question(ResultSet row) throws SQLException {
        var id = Columns.get(row, "referral_id", ReferralId.class);
        return Map.entry(
                id,
                new Question(
                        Columns.get(row, "asked_at", Instant.class),
                        sealed.text(id, QUESTION, row.getBytes(QUESTION)),
                        Columns.find(row, "answered_at", Instant.class),
                        sealed.text(id, ANSWER, row.getBytes(ANSWER))));
    }

    Map<ReferralId, List<Step>> timelinesOf(List<ReferralView> found) {
        return db
                .sql("""
                select s.referral_id, s.at, s.step, coalesce(p.name, c.name, s.clinic_id::text, 'The chain') as by
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
