/** Reasons, such as a dispute, for which a person is not erased: set by two persons and lifted by two. */
@NullMarked
package org.tributary.clinicalrecord.hold;

import org.jspecify.annotations.NullMarked;
