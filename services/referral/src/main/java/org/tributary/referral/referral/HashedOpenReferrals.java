package org.tributary.referral.referral;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ReferralId;
import org.tributary.person.MatchKeys;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.ReferralRejection.DuplicateReferral;

/** Keeps keyed hashes in a table whose primary key lets only one of two racing requests through. */
@Component
final class HashedOpenReferrals implements OpenReferrals {

    private final JdbcClient db;
    private final ReferralHashes hashes;

    HashedOpenReferrals(JdbcClient db, ReferralHashes hashes) {
        this.db = db;
        this.hashes = hashes;
    }

    @Override
    public void claim(ReceiveReferral request) {
        var likenesses = likenessesOf(request);
        add(request.referralId(), likenesses);
        db.sql("select referral_id from open_referral where referral_id <> :referral and (likeness = any (:likenesses)"
                        + " or (likeness = any (:former) and spelling < " + MatchKeys.RULE
                        + ")) order by referral_id limit 1")
                .param("likenesses", likenesses)
                .param("former", hashes.former(request))
                .param("referral", request.referralId())
                .query(RowMappers.of(ReferralId.class))
                .optional()
                .ifPresent(open -> {
                    throw new RejectedException(new DuplicateReferral(request.referralId(), open));
                });
    }

    @Override
    public void note(ReceiveReferral request) {
        add(request.referralId(), likenessesOf(request));
    }

    @Override
    public void release(ReferralId referral) {
        db.sql("delete from open_referral where referral_id = :referral")
                .param("referral", referral)
                .update();
    }

    private byte[][] likenessesOf(ReceiveReferral request) {
        return hashes.of(request.partnerId(), request.condition(), request.person());
    }

    /** Adds what is not another referral's already. */
    void add(ReferralId referral, byte[][] likenesses) {
        // sorted, so that two requests wait for each other in one order only
        db.sql("""
                insert into open_referral (likeness, referral_id, spelling)
                select likeness, :referral, :rule from unnest(:likenesses) as likeness order by likeness
                on conflict (likeness) do nothing
                """)
                .param("referral", referral)
                .param("rule", MatchKeys.RULE)
                .param("likenesses", likenesses)
                .update();
    }
}
