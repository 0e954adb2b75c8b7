package org.tributary.outcomes.views.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tributary.events.ClinicId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.ClinicScope;

/** Tells at once which facts take effect: programs by their token, and the pages by the sign-in of their reader. */
@RestController
class LiveEndpoint {

    private final LiveAudience audience;

    LiveEndpoint(LiveAudience audience) {
        this.audience = audience;
    }

    @GetMapping(
            path = {"/api/live", "/live"},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasRole('operator')")
    ResponseEntity<SseEmitter> live(
            @RequestParam(required = false) @Nullable ClinicId clinicId, Caller caller, HttpMethod method) {
        var clinics = asked(clinicId, caller);
        var answer = ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no"); // a proxy must not collect them
        return method.equals(HttpMethod.HEAD)
                ? answer.build() // to nobody there would be no end of it
                : answer.body(audience.join(caller.subject(), clinics));
    }

    private static ClinicScope asked(@Nullable ClinicId clinicId, Caller caller) {
        if (clinicId == null) {
            return caller.clinics();
        }
        caller.requireClinic(clinicId);
        return new ClinicScope.Only(Set.of(clinicId));
    }
}
