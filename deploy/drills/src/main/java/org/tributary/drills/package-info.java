/** Drills: real traffic, faults from a seed, and a verdict on what is left. */
@NullMarked
package org.tributary.drills;

import org.jspecify.annotations.NullMarked;
