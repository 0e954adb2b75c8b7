package org.tributary.booking.sound;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;

@PreAuthorize("hasRole('front-desk')")
class AgendaEndpoint {

    @GetMapping("/agenda")
    void show() {}
}
