package org.tributary.platform.web.parkedevents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.feed.parking.Repairs;
import org.tributary.platform.web.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** Shows one parked event with its envelope and what it says. */
@RestController
class GetParkedEventEndpoint {

    private final Repairs repairs;
    private final JsonMapper json;

    GetParkedEventEndpoint(Repairs repairs, JsonMapper json) {
        this.repairs = repairs;
        this.json = json;
    }

    @GetMapping("/parked-events/{id}")
    @PreAuthorize("hasRole('platform')")
    Response find(@PathVariable long id) {
        var record = repairs.find(id).orElseThrow(NotFound::new);
        return new Response(ParkedEventView.of(record.event()), RecordContent.of(record, json));
    }

    record Response(
            @JsonUnwrapped ParkedEventView event,
            @JsonUnwrapped RecordContent content) {}
}
