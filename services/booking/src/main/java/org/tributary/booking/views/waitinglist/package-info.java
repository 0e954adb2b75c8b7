/** Who waits at a clinic, in the order of asking, and what is held for whom. */
@NullMarked
package org.tributary.booking.views.waitinglist;

import org.jspecify.annotations.NullMarked;
