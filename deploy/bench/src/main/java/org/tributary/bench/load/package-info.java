/** Clients that ask as fast as they can, or at a fixed pace. */
@NullMarked
package org.tributary.bench.load;

import org.jspecify.annotations.NullMarked;
