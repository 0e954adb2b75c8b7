package org.tributary.platform.web.parkedevents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.feed.parking.Outcome;
import org.tributary.platform.feed.parking.RepairAct;
import org.tributary.platform.feed.parking.Repairs;
import org.tributary.platform.web.Page;

/** Tells who retried or discarded which parked event, when and with what outcome; the newest first. */
@RestController
class ListRepairsEndpoint {

    private final Repairs repairs;

    ListRepairsEndpoint(Repairs repairs) {
        this.repairs = repairs;
    }

    @GetMapping("/parked-events/acts")
    @PreAuthorize("hasRole('platform')")
    Page<Response> list(
            @RequestParam(required = false) @Nullable Long parkedEventId,
            @RequestParam(required = false) @Nullable String feed,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = repairs.acts(parkedEventId, feed, after, limit + 1).stream()
                .map(Response::of)
                .toList();
        return Page.of(found, limit, Response::actId);
    }

    /** @param detail why it failed, which rule refused, or why it was discarded */
    record Response(
            long actId,
            RepairAct.Act act,
            Outcome outcome,
            @Nullable String detail,
            long parkedEventId,
            String feed,
            String topic,
            int partition,
            long offset,
            String key,
            @Nullable UUID eventId,
            @Nullable String type,
            String by,
            Instant at) {

        static Response of(RepairAct act) {
            return new Response(
                    act.actId(),
                    act.act(),
                    act.outcome(),
                    act.detail(),
                    act.parkedEventId(),
                    act.blocked().feed(),
                    act.blocked().topic(),
                    act.blocked().partition(),
                    act.offset(),
                    act.blocked().key(),
                    act.eventId(),
                    act.type(),
                    act.by(),
                    act.at());
        }
    }
}
