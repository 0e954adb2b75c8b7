/** Where a platform engineer sees to events that this service's feeds have parked. */
@NullMarked
package org.tributary.platform.web.parkedevents;

import org.jspecify.annotations.NullMarked;
