/** One class for each figure. */
@NullMarked
package org.tributary.bench.figures;

import org.jspecify.annotations.NullMarked;
