/** What must hold of every answer, and how it is told where it does not. */
@NullMarked
package org.tributary.fuzz.laws;

import org.jspecify.annotations.NullMarked;
