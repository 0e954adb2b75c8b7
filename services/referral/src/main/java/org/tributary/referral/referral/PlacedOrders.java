package org.tributary.referral.referral;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ReferralId;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.privacy.SearchHash;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.ReferralRejection.OrderedBefore;

/** Keeps keyed hashes of the names of orders in a table whose primary key lets only one of two racing orders through. */
@Component
final class PlacedOrders {

    private final JdbcClient db;
    private final SearchHash hash;

    PlacedOrders(JdbcClient db, SearchHash hash) {
        this.db = db;
        this.hash = hash;
    }

    /**
     * Holds what a partner's system calls its order until whom it is about is erased, in the transaction of the receipt.
     *
     * @throws RejectedException with {@link OrderedBefore} if there is a referral under it already
     */
    void claim(ReceiveReferral request, Order order) {
        var names = namesOf(request, order);
        if (names.length == 0) {
            return;
        }
        // sorted, so that two orders wait for each other in one direction only
        db.sql("""
                insert into placed_order (name, referral_id)
                select name, :referral from unnest(:names) as name order by name
                on conflict (name) do nothing
                """)
                .param("referral", request.referralId())
                .param("names", names)
                .update();
        db.sql("""
                select referral_id from placed_order where name = any (:names) and referral_id <> :referral
                order by referral_id limit 1
                """)
                .param("names", names)
                .param("referral", request.referralId())
                .query(RowMappers.of(ReferralId.class))
                .optional()
                .ifPresent(earlier -> {
                    throw new RejectedException(new OrderedBefore(request.referralId(), earlier));
                });
    }

    private byte[][] namesOf(ReceiveReferral request, Order order) {
        var partner = request.partnerId().toString();
        var numbers = order.placedAs().stream().map(it -> hash.of("placed", partner, it.system(), it.value()));
        var searched = Stream.ofNullable(order.unlessThereIs()).map(it -> hash.of("unless", partner, it));
        return Stream.concat(numbers, searched).map(Objects::requireNonNull).toArray(byte[][]::new);
    }
}
