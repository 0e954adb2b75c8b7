/** What the machine can do: the same rows and bytes with nothing in between. */
@NullMarked
package org.tributary.bench.limit;

import org.jspecify.annotations.NullMarked;
