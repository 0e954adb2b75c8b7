/** From when on something can have happened to a patient. */
@NullMarked
package org.tributary.clinicalrecord.views.beginnings;

import org.jspecify.annotations.NullMarked;
