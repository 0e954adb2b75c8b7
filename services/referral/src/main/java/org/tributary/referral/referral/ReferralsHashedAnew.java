package org.tributary.referral.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ReferralId;
import org.tributary.person.MatchKeys;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.privacy.OutdatedHashes;
import org.tributary.referral.views.referrals.ReferralView;
import org.tributary.referral.views.referrals.Referrals;

/** Referrals that were received under the first rule of spelling, and are to be found by the one in force. */
@Component
final class ReferralsHashedAnew implements OutdatedHashes {

    private static final String OUTDATED = "spelling < " + MatchKeys.RULE;

    private final JdbcClient db;
    private final Referrals referrals;
    private final ReferralHashes hashes;
    private final HashedOpenReferrals open;

    ReferralsHashedAnew(JdbcClient db, Referrals referrals, ReferralHashes hashes, HashedOpenReferrals open) {
        this.db = db;
        this.referrals = referrals;
        this.hashes = hashes;
        this.open = open;
    }

    @Override
    public List<UUID> some(@Nullable UUID after) {
        return db.sql("select distinct referral_id from open_referral where " + OUTDATED
                        + " and (:after::uuid is null or referral_id > :after) order by referral_id limit 100")
                .param("after", after)
                .query(RowMappers.of(UUID.class))
                .list();
    }

    @Override
    public void renew(UUID id) {
        // the earlier rows stay: an instance of the earlier release finds referrals by them alone
        var renewed = db.sql("update open_referral set spelling = :rule where referral_id = :referral and " + OUTDATED)
                .param("rule", MatchKeys.RULE)
                .param("referral", id)
                .update();
        if (renewed > 0) {
            referrals.find(new ReferralId(id)).ifPresent(this::add);
        }
    }

    /** Two that turn out to be alike both stay; the earlier one is told to whoever sends it a third time. */
    private void add(ReferralView referral) {
        var person = referral.patient();
        if (person != null) {
            open.add(referral.referralId(), hashes.of(referral.partnerId(), referral.condition(), person));
        }
    }
}
