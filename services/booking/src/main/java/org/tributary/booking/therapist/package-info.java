/** Therapists: what they are certified for, and when they are at which clinic. */
@NullMarked
package org.tributary.booking.therapist;

import org.jspecify.annotations.NullMarked;
