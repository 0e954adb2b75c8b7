/** A session of a course: the evaluation first, then techniques, closing measurements and the signature. */
@NullMarked
package org.tributary.clinicalrecord.session;

import org.jspecify.annotations.NullMarked;
