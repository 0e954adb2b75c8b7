/** A Boot service that does nothing. */
@NullMarked
package org.tributary.bench.empty;

import org.jspecify.annotations.NullMarked;
