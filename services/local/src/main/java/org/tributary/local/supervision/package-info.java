/** Keeps processes up, remembers them on disk, and ends them in order. */
@NullMarked
package org.tributary.local.supervision;

import org.jspecify.annotations.NullMarked;
