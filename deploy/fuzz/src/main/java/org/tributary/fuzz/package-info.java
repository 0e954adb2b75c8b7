/** Asks every operation that the services describe for what nobody should ask, and checks how they answer. */
@NullMarked
package org.tributary.fuzz;

import org.jspecify.annotations.NullMarked;
