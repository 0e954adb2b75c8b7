package org.tributary.booking.broken.rules_neither_look_at_the_clock_nor_draw_lots;

import org.tributary.events.ClinicId;
import org.tributary.platform.kernel.Decision;

record Appointment() {

    Decision<ClinicId> decide() {
        return Decision.accepted(ClinicId.next());
    }
}
