package org.tributary.referral.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tributary.events.ReferralId;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferrals;
import org.tributary.referral.referral.ReferralRejection.DuplicateReferral;
import org.tributary.referral.referral.ReferralRejection.OrderedBefore;

/** Receives orders of a partner's system, each once: what was received before is found instead. */
@Component
public final class OrderIntake {

    private final IdempotentCommands commands;

    OrderIntake(IdempotentCommands commands) {
        this.commands = commands;
    }

    /** An earlier referral that is what an order asks for: known under its name, or only like it. */
    public record Earlier(ReferralId referralId, boolean isOnlyAlike) {}

    /**
     * What became of orders.
     *
     * @param earlier by the number that each order came with; all others were received
     * @param headers what the answer says of what was received
     */
    public record Settled(Map<ReferralId, Earlier> earlier, HttpHeaders headers) {

        /** The referral that an order led to. */
        public ReferralId of(ReceiveReferral order) {
            return Optional.ofNullable(earlier.get(order.referralId()))
                    .map(Earlier::referralId)
                    .orElse(order.referralId());
        }

        public boolean isNew(ReceiveReferral order) {
            return !earlier.containsKey(order.referralId());
        }
    }

    /**
     * Receives all of these that were not received before, in one transaction.
     *
     * @param judge throws if an order may not be taken for an earlier one; nothing is received then
     * @param location where the answer is found again
     */
    public Settled receive(
            List<ReceiveReferral> orders,
            BiConsumer<ReceiveReferral, Earlier> judge,
            Function<List<ReferralId>, String> location) {
        var earlier = new LinkedHashMap<ReferralId, Earlier>();
        var left = orders;
        while (!left.isEmpty()) {
            var all = orders.stream()
                    .map(order -> Optional.ofNullable(earlier.get(order.referralId()))
                            .map(Earlier::referralId)
                            .orElse(order.referralId()))
                    .toList();
            try {
                var answer = commands.create(location.apply(all), together(left), () -> all);
                return new Settled(earlier, answer.getHeaders());
            } catch (RejectedException refusal) {
                var asked = note(refusal, earlier);
                judge.accept(
                        orders.stream()
                                .filter(order -> order.referralId().equals(asked))
                                .findFirst()
                                .orElseThrow(),
                        earlier.get(asked));
                left = orders.stream()
                        .filter(order -> !earlier.containsKey(order.referralId()))
                        .toList();
            }
        }
        return new Settled(earlier, new HttpHeaders());
    }

    private static ReferralId note(RejectedException refusal, Map<ReferralId, Earlier> earlier) {
        return switch (refusal.reason()) {
            case OrderedBefore r -> note(r.asked(), new Earlier(r.referralId(), false), earlier);
            case DuplicateReferral r -> note(r.asked(), new Earlier(r.referralId(), true), earlier);
            default -> throw refusal;
        };
    }

    private static ReferralId note(ReferralId asked, Earlier found, Map<ReferralId, Earlier> earlier) {
        earlier.put(asked, found);
        return asked;
    }

    private static ReferralCommand together(List<ReceiveReferral> orders) {
        return orders.size() == 1
                ? orders.getFirst()
                : new ReceiveReferrals(orders.getFirst(), orders.subList(1, orders.size()));
    }
}
