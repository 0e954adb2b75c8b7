package org.tributary.platform.web.parkedevents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.feed.parking.Repairs;
import org.tributary.platform.web.Page;

/** Lists what this service's feeds have parked, in the order in which it was. */
@RestController
class ListParkedEventsEndpoint {

    private final Repairs repairs;

    ListParkedEventsEndpoint(Repairs repairs) {
        this.repairs = repairs;
    }

    @GetMapping("/parked-events")
    @PreAuthorize("hasRole('platform')")
    Page<ParkedEventView> list(
            @RequestParam(required = false) @Nullable String feed,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = repairs.parked(feed, after, limit + 1).stream()
                .map(ParkedEventView::of)
                .toList();
        return Page.of(found, limit, ParkedEventView::parkedEventId);
    }
}
