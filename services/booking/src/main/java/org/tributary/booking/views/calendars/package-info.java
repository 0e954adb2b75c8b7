/** Calendars as they are managed, and as calendar programs read them. */
@NullMarked
package org.tributary.booking.views.calendars;

import org.jspecify.annotations.NullMarked;
