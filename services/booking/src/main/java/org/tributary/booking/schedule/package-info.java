/** Stretches of time, and what fits into them. */
@NullMarked
package org.tributary.booking.schedule;

import org.jspecify.annotations.NullMarked;
