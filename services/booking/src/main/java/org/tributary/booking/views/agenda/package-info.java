/** Appointments as callers read them. */
@NullMarked
package org.tributary.booking.views.agenda;

import org.jspecify.annotations.NullMarked;
