/** What booking does when another service tells of something. */
@NullMarked
package org.tributary.booking.reactions;

import org.jspecify.annotations.NullMarked;
