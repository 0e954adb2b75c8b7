/** New times for visits that a closure or an absence displaced, all of them at once. */
@NullMarked
package org.tributary.booking.replanning;

import org.jspecify.annotations.NullMarked;
