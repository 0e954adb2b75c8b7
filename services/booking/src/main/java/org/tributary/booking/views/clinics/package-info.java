/** Clinics as callers read them. */
@NullMarked
package org.tributary.booking.views.clinics;

import org.jspecify.annotations.NullMarked;
