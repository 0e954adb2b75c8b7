/** Clinics as callers read them. */
@NullMarked
package org.tributary.booking.schedule.clinics;

import org.jspecify.annotations.NullMarked;
