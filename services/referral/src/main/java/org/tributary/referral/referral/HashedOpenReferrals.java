package org.tributary.referral.referral;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ReferralId;
import org.tributary.platform.kernel.CommandRejected;
import org.tributary.platform.privacy.SearchHash;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.ReferralRejection.DuplicateReferral;

/** Keeps keyed hashes in a table whose primary key lets only one of two racing requests through. */
@Component
final class HashedOpenReferrals implements OpenReferrals {

    private final JdbcClient db;
    private final SearchHash hash;

    HashedOpenReferrals(JdbcClient db, SearchHash hash) {
        this.db = db;
        this.hash = hash;
    }

    @Override
    public void claim(ReceiveReferral request) {
        var hashes = Likeness.of(request).stream()
                .map(likeness -> hash.of(likeness.asArray()))
                .toArray(byte[][]::new);
        // sorted, so that two requests wait for each other in one order only
        db.sql("""
                insert into open_referral (likeness, referral_id)
                select likeness, :referral from unnest(:likenesses) as likeness order by likeness
                on conflict (likeness) do nothing
                """)
                .param("referral", request.referralId().value())
                .param("likenesses", hashes)
                .update();
        db.sql("""
                select referral_id from open_referral
                where likeness = any(:likenesses) and referral_id <> :referral
                order by referral_id limit 1
                """)
                .param("likenesses", hashes)
                .param("referral", request.referralId().value())
                .query(UUID.class)
                .optional()
                .ifPresent(open -> {
                    throw new CommandRejected(new DuplicateReferral(new ReferralId(open)));
                });
    }
}
