package org.tributary.booking.broken.views_know_neither_rules_nor_commands;

public record AppointmentCommand() {}
