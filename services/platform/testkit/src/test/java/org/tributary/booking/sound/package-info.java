/** An aggregate as it should be. */
@NullMarked
package org.tributary.booking.sound;

import org.jspecify.annotations.NullMarked;
