/** How far the facts of the other services have come in. */
@NullMarked
package org.tributary.outcomes.views.freshness;

import org.jspecify.annotations.NullMarked;
