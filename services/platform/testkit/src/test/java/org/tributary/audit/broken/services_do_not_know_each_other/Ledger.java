package org.tributary.audit.broken.services_do_not_know_each_other;

public record Ledger() {}
