/** Versions of the clinical policy tried on the recorded past: what they would have closed and opened. Nothing is changed by it. */
@NullMarked
package org.tributary.clinicalrecord.trial;

import org.jspecify.annotations.NullMarked;
