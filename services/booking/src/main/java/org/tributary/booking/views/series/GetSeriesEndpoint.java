package org.tributary.booking.views.series;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.SeriesId;
import org.tributary.platform.web.Caller;

/** Shows one series. */
@RestController
class GetSeriesEndpoint {

    private final SeriesOfPatients series;

    GetSeriesEndpoint(SeriesOfPatients series) {
        this.series = series;
    }

    @GetMapping("/series/{id}")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    SeriesView get(@PathVariable SeriesId id, Caller caller) {
        return series.get(id, caller);
    }
}
