/** The visits that were booked and where each stands, as booking tells of them. */
@NullMarked
package org.tributary.clinicalrecord.views.appointments;

import org.jspecify.annotations.NullMarked;
