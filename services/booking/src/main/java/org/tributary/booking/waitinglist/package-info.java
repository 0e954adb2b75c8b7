/** The waiting list: who would come if a time became free is offered it in the order of asking, and has it held for a while. */
@NullMarked
package org.tributary.booking.waitinglist;

import org.jspecify.annotations.NullMarked;
