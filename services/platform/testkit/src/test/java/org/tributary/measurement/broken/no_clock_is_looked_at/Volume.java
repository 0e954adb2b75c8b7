package org.tributary.measurement.broken.no_clock_is_looked_at;

import java.util.UUID;

class Volume {

    UUID draw() {
        return UUID.randomUUID();
    }
}
