/** The Java programs of the system: extracted from their jars, and started faster from what an earlier run has learnt. */
@NullMarked
package org.tributary.local.program;

import org.jspecify.annotations.NullMarked;
