/** What booking knows of patients: at which clinics they are treated, and what may be done with them when. */
@NullMarked
package org.tributary.booking.views.patients;

import org.jspecify.annotations.NullMarked;
