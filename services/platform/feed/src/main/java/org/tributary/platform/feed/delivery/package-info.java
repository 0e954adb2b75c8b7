/** How records take effect: decoded, sorted and brought to their handler, with the checkpoint moved in the same transaction. */
@NullMarked
package org.tributary.platform.feed.delivery;

import org.jspecify.annotations.NullMarked;
