/** What booking has recorded: clinics, therapists, appointments, regimens, the waiting list and calendars. Topic {@code tributary.booking}. */
@NullMarked
package org.tributary.events.booking;

import org.jspecify.annotations.NullMarked;
