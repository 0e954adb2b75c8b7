/** Calendars that are read from outside by whoever knows their token. */
@NullMarked
package org.tributary.booking.calendar;

import org.jspecify.annotations.NullMarked;
