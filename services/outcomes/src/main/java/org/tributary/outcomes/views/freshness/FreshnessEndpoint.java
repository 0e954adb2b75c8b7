package org.tributary.outcomes.views.freshness;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how fresh the figures are. */
@RestController
class FreshnessEndpoint {

    private final Freshness freshness;

    FreshnessEndpoint(Freshness freshness) {
        this.freshness = freshness;
    }

    @GetMapping("/api/freshness")
    @PreAuthorize("hasAnyRole('operator', 'platform')")
    Response freshness() {
        return new Response(freshness.following(), freshness.sources());
    }

    /**
     * How fresh the figures are.
     *
     * @param following whether facts take effect as they come
     */
    record Response(boolean following, List<Freshness.Source> sources) {}
}
