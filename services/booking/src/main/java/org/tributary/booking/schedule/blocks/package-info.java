/** When a clinic is closed against its hours or a therapist away against their shifts: both block the time and displace the visits in it. */
@NullMarked
package org.tributary.booking.schedule.blocks;

import org.jspecify.annotations.NullMarked;
