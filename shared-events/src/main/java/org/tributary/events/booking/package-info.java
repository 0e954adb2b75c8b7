/** What booking has recorded: clinics, therapists and appointments. Topic {@code tributary.booking}. */
@NullMarked
package org.tributary.events.booking;

import org.jspecify.annotations.NullMarked;
