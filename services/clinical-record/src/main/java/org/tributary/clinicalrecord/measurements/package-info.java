/** Measurements as they are charted: read from a request, and refused where they cannot be true. */
@NullMarked
package org.tributary.clinicalrecord.measurements;

import org.jspecify.annotations.NullMarked;
