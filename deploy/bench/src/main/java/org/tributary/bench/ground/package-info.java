/** The system that is measured, and what is prepared in it. */
@NullMarked
package org.tributary.bench.ground;

import org.jspecify.annotations.NullMarked;
