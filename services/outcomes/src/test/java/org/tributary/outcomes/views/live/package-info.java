@NullMarked
package org.tributary.outcomes.views.live;

import org.jspecify.annotations.NullMarked;
