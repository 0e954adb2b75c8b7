/** The courses of treatment. */
@NullMarked
package org.tributary.clinicalrecord.views.courses;

import org.jspecify.annotations.NullMarked;
