/** What each read model must say, counted anew from the stores alone. */
@NullMarked
package org.tributary.drills.checker.recounts;

import org.jspecify.annotations.NullMarked;
