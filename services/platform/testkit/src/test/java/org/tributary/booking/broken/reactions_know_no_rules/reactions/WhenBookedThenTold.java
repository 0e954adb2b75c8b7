package org.tributary.booking.broken.reactions_know_no_rules.reactions;

import org.tributary.booking.broken.reactions_know_no_rules.Appointment;

record WhenBookedThenTold(Appointment appointment) {}
