package org.tributary.platform.web.parkedevents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.feed.parking.Repairs;
import org.tributary.platform.feed.parking.RetryReport;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Brings a parked event, and then what waits behind it, to its feed again; or shows what that would do. */
@RestController
class RetryParkedEventEndpoint {

    private final Repairs repairs;

    RetryParkedEventEndpoint(Repairs repairs) {
        this.repairs = repairs;
    }

    @PostMapping("/parked-events/{id}/retry")
    @PreAuthorize("hasRole('platform')")
    Response retry(@PathVariable long id, @RequestParam(defaultValue = "false") boolean dryRun, Caller caller) {
        var retried = dryRun ? repairs.tryOut(id) : repairs.retry(id, caller.subject());
        return Response.of(id, retried.orElseThrow(NotFound::new));
    }

    /**
     * How far it came.
     *
     * @param stoppedBy why it did not come to the end; null if it did
     * @param left how many are parked under the key now
     * @param next the first of them, with which to go on
     */
    record Response(
            long parkedEventId,
            String feed,
            String topic,
            int partition,
            String key,
            boolean dryRun,
            List<RetryReport.One> events,
            RetryReport.@Nullable Stop stoppedBy,
            long left,
            @Nullable Long next) {

        static Response of(long id, RetryReport retried) {
            var blocked = retried.blocked();
            return new Response(
                    id,
                    blocked.feed(),
                    blocked.topic(),
                    blocked.partition(),
                    blocked.key(),
                    retried.dryRun(),
                    retried.events(),
                    retried.stoppedBy(),
                    retried.left(),
                    retried.next());
        }
    }
}
