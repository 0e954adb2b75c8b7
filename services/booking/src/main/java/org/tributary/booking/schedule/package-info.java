/** Who owns the time of clinics, rooms, therapists and patients: its tables, what fits into it, and who has taken it. */
@NullMarked
package org.tributary.booking.schedule;

import org.jspecify.annotations.NullMarked;
