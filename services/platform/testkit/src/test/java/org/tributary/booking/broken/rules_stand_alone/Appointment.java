package org.tributary.booking.broken.rules_stand_alone;

import org.slf4j.Logger;
import org.tributary.platform.kernel.Decision;

record Appointment(Logger log) {

    Decision<String> decide() {
        log.info("deciding");
        return Decision.alreadyDone();
    }
}
