/** What must hold whatever went wrong, each law a function of the evidence. */
@NullMarked
package org.tributary.drills.checker.laws;

import org.jspecify.annotations.NullMarked;
