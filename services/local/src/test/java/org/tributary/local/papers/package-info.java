/** Writes what the service's pages can read from the code, and holds the pages to it. The code is read as text. */
@NullMarked
package org.tributary.local.papers;

import org.jspecify.annotations.NullMarked;
