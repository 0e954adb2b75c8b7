package org.tributary.booking.sound;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;

class BookAppointmentEndpoint {

    @PostMapping("/appointments")
    @PreAuthorize("hasRole('front-desk')")
    void book() {}
}
