/** Who waits at a clinic, in the order of asking, and what is held for whom. */
@NullMarked
package org.tributary.booking.waitinglist.entries;

import org.jspecify.annotations.NullMarked;
