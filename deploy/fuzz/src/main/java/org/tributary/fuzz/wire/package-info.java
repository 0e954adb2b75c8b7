/** Requests as no client library would write them, and the services that they go to. */
@NullMarked
package org.tributary.fuzz.wire;

import org.jspecify.annotations.NullMarked;
