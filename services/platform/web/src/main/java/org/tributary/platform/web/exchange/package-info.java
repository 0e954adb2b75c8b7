/** What travels with a request and its answer: how large a body may be, and the tag of a representation. */
@NullMarked
package org.tributary.platform.web.exchange;

import org.jspecify.annotations.NullMarked;
