/** What booking knows of patients: at which clinics they are treated, and what their last screening allows. */
@NullMarked
package org.tributary.booking.views.patients;

import org.jspecify.annotations.NullMarked;
