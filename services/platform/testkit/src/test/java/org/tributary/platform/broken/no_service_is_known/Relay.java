package org.tributary.platform.broken.no_service_is_known;

import org.tributary.audit.broken.services_do_not_know_each_other.Ledger;

record Relay(Ledger ledger) {}
