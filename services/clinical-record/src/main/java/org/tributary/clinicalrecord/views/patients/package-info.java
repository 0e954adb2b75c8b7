/** Who the patients are and which clinics see them. */
@NullMarked
package org.tributary.clinicalrecord.views.patients;

import org.jspecify.annotations.NullMarked;
