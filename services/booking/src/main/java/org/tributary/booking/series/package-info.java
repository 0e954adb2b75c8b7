/** Regimens: treatments of one patient that are planned, booked and planned anew together. */
@NullMarked
package org.tributary.booking.series;

import org.jspecify.annotations.NullMarked;
