/** Therapists as callers read them, and as the rules of booking need them. */
@NullMarked
package org.tributary.booking.schedule.therapists;

import org.jspecify.annotations.NullMarked;
