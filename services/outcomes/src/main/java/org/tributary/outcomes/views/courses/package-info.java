/** Courses of treatment, session by session. */
@NullMarked
package org.tributary.outcomes.views.courses;

import org.jspecify.annotations.NullMarked;
