package org.tributary.booking.broken.time_comes_from_an_injected_clock;

import java.time.Instant;

class Watch {

    Instant look() {
        return Instant.now();
    }
}
