/** Which gate was in force for a patient at any time. */
@NullMarked
package org.tributary.clinicalrecord.views.eligibility;

import org.jspecify.annotations.NullMarked;
