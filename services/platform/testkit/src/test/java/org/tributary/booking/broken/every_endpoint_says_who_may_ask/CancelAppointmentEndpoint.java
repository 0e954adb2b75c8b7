package org.tributary.booking.broken.every_endpoint_says_who_may_ask;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

class CancelAppointmentEndpoint {

    @GetMapping("/appointments/cancelled")
    @PreAuthorize("hasRole('front-desk')")
    void show() {}

    @PostMapping("/appointments/cancelled")
    void cancel() {}
}
