/** Where facts stand, by which a caller of one service sees in another what it was told. */
@NullMarked
package org.tributary.platform.web.positions;

import org.jspecify.annotations.NullMarked;
