package org.tributary.platform.web.keys;

import static org.springframework.http.HttpStatus.CONFLICT;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Id;
import org.tributary.platform.privacy.KeyRotation;
import org.tributary.platform.privacy.KeyRotation.Progress;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Problem;

/** Changes the key that wraps the keys of persons in this service, and tells how many are left. */
@RestController
class KeyRotationEndpoint {

    private static final URI LOCATION = URI.create("/keys/rotation");

    private final KeyRotation rotation;

    KeyRotationEndpoint(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @PostMapping("/keys/rotation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAnyRole('platform', 'chain-admin')")
    ResponseEntity<Progress> start(Caller caller) {
        UUID id = Id.fresh();
        return rotation.start(id, caller.subject())
                .map(begun -> ResponseEntity.accepted().location(LOCATION).body(begun))
                .orElseThrow(() -> Problem.of(
                                CONFLICT, "rotation-under-way", "The key-encryption key is being changed already")
                        .asException());
    }

    @GetMapping("/keys/rotation")
    @PreAuthorize("hasAnyRole('platform', 'chain-admin')")
    Progress get() {
        return rotation.last().orElseThrow(NotFound::new);
    }
}
