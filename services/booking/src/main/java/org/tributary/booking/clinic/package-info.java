/** Clinics of the chain: zone, opening hours and rooms. */
@NullMarked
package org.tributary.booking.clinic;

import org.jspecify.annotations.NullMarked;
