/**
 * What other services publish, brought into this one: each fact takes effect once and in order, and its offset moves in the
 * transaction of what it wrote. A fact that cannot be handled is parked with its successors while the others go on.
 */
@NullMarked
package org.tributary.platform.feed;

import org.jspecify.annotations.NullMarked;
