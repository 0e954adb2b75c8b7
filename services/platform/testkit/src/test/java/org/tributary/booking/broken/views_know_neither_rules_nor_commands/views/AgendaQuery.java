package org.tributary.booking.broken.views_know_neither_rules_nor_commands.views;

import org.tributary.booking.broken.views_know_neither_rules_nor_commands.AppointmentCommand;

record AgendaQuery(AppointmentCommand command) {}
