/** Breaks a law on purpose, so that the checker is seen to notice; only done by name. */
@NullMarked
package org.tributary.drills.sabotage;

import org.jspecify.annotations.NullMarked;
