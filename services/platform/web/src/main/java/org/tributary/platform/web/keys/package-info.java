/** The key that wraps the keys of persons is changed over HTTP. */
@NullMarked
package org.tributary.platform.web.keys;

import org.jspecify.annotations.NullMarked;
