/** Turns whatever goes wrong into a problem that a caller can act on, and that tells nothing about a person. */
@NullMarked
package org.tributary.platform.web.problems;

import org.jspecify.annotations.NullMarked;
