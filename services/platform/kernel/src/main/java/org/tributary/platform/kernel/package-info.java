/** Words that every service shares: a decision and its refusal, and how an event is written down. */
@NullMarked
package org.tributary.platform.kernel;

import org.jspecify.annotations.NullMarked;
