/** The visits that were booked, as booking tells of them. */
@NullMarked
package org.tributary.clinicalrecord.views.appointments;

import org.jspecify.annotations.NullMarked;
