/** The clinics of the chain as booking told of them. */
@NullMarked
package org.tributary.outcomes.views.clinics;

import org.jspecify.annotations.NullMarked;
