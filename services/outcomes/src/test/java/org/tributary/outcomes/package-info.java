@NullMarked
package org.tributary.outcomes;

import org.jspecify.annotations.NullMarked;
