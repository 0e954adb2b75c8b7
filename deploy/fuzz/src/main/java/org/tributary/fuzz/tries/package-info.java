/** What is tried: each place of a request with each kind of value that does not belong there, and mutations by chance. */
@NullMarked
package org.tributary.fuzz.tries;

import org.jspecify.annotations.NullMarked;
