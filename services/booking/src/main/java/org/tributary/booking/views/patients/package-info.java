/** What booking knows of patients: at which clinics they are treated, what may be done with them when, and what to ask them before. */
@NullMarked
package org.tributary.booking.views.patients;

import org.jspecify.annotations.NullMarked;
