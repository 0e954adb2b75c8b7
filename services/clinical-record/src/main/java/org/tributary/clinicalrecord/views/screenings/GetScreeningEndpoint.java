package org.tributary.clinicalrecord.views.screenings;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.events.PatientId;
import org.tributary.events.ScreeningId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Shows one screening and what it decided. */
@RestController
class GetScreeningEndpoint {

    private final Screenings screenings;
    private final PatientWall wall;

    GetScreeningEndpoint(Screenings screenings, PatientWall wall) {
        this.screenings = screenings;
        this.wall = wall;
    }

    @GetMapping("/patients/{id}/screenings/{screeningId}")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    ScreeningView get(@PathVariable PatientId id, @PathVariable ScreeningId screeningId, Caller caller) {
        wall.requireVisible(caller, id);
        return screenings.find(id, screeningId).orElseThrow(NotFound::new);
    }
}
