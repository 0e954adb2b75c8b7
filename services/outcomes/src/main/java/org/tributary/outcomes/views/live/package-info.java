/** Tells whoever watches which facts have just taken effect here. */
@NullMarked
package org.tributary.outcomes.views.live;

import org.jspecify.annotations.NullMarked;
