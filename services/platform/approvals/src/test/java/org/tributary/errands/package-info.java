/** A service of the smallest kind, to try approvals on: somebody wants to lend a key, and another has to agree. */
@NullMarked
package org.tributary.errands;

import org.jspecify.annotations.NullMarked;
