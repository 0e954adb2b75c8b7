/** Requests that change something, and what their retries are given. */
@NullMarked
package org.tributary.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
