package org.tributary.booking.broken.reactions_know_no_rules;

import org.tributary.platform.kernel.Decision;

public record Appointment() {

    Decision<String> decide() {
        return Decision.alreadyDone();
    }
}
