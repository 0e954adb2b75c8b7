/** Compares what was acknowledged with what is stored, published and shown. Shares no code with the services. */
@NullMarked
package org.tributary.drills.checker;

import org.jspecify.annotations.NullMarked;
