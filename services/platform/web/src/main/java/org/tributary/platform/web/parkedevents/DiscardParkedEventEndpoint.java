package org.tributary.platform.web.parkedevents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.feed.parking.Discarded;
import org.tributary.platform.feed.parking.Repairs;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Lets a parked event go that will never take effect, for a reason that is kept with it. */
@RestController
class DiscardParkedEventEndpoint {

    private final Repairs repairs;

    DiscardParkedEventEndpoint(Repairs repairs) {
        this.repairs = repairs;
    }

    @PostMapping("/parked-events/{id}/discard")
    @PreAuthorize("hasRole('platform')")
    Response discard(@PathVariable long id, @Valid @RequestBody Request request, Caller caller) {
        var successorsToo = Boolean.TRUE.equals(request.andSuccessors());
        return repairs.discard(id, request.reason(), successorsToo, caller.subject())
                .map(discarded -> Response.of(id, discarded))
                .orElseThrow(NotFound::new);
    }

    record Request(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable Boolean andSuccessors) {}

    /**
     * What was let go.
     *
     * @param left how many are parked under the key now
     * @param next the first of them, with which to go on
     */
    record Response(
            long parkedEventId,
            String feed,
            String topic,
            int partition,
            String key,
            List<Long> discarded,
            long left,
            @Nullable Long next) {

        static Response of(long id, Discarded discarded) {
            var blocked = discarded.blocked();
            return new Response(
                    id,
                    blocked.feed(),
                    blocked.topic(),
                    blocked.partition(),
                    blocked.key(),
                    discarded.discarded(),
                    discarded.left(),
                    discarded.next());
        }
    }
}
