package org.tributary.booking.broken.services_do_not_know_each_other;

import org.tributary.audit.broken.services_do_not_know_each_other.Ledger;

record Booking(Ledger ledger) {}
