/** Appointments: a patient, a therapist and a room hold one stretch of time. */
@NullMarked
package org.tributary.booking.appointment;

import org.jspecify.annotations.NullMarked;
