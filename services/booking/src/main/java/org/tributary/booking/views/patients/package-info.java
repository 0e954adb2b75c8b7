/** What booking knows of patients: at which clinics they are treated, and which forms they answered. */
@NullMarked
package org.tributary.booking.views.patients;

import org.jspecify.annotations.NullMarked;
