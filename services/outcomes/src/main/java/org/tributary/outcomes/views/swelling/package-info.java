/** The swelling of a clinic's courses, taken together. */
@NullMarked
package org.tributary.outcomes.views.swelling;

import org.jspecify.annotations.NullMarked;
