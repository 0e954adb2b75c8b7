package org.tributary.platform.broken.no_business_event_is_known;

import org.tributary.events.booking.AppointmentEvent;

record Relay(AppointmentEvent next) {}
