@NullMarked
package org.tributary.outcomes.swelling;

import org.jspecify.annotations.NullMarked;
