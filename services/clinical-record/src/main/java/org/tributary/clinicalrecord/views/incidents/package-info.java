/** The incidents of a clinic. */
@NullMarked
package org.tributary.clinicalrecord.views.incidents;

import org.jspecify.annotations.NullMarked;
