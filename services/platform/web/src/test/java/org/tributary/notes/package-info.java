/** A service of the smallest kind, to try the platform on: people leave notes at a clinic. */
@NullMarked
package org.tributary.notes;

import org.jspecify.annotations.NullMarked;
