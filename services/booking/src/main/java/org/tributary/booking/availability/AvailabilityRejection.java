package org.tributary.booking.availability;

import java.time.Duration;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.platform.kernel.Rejection;

/** Every way a search for free times is refused, besides those that a booking knows. */
public sealed interface AvailabilityRejection extends Rejection {

    /** It would end before it begins, or look further ahead than plans are made. */
    record NoSuchWindow(TimeSpan window, Duration longest) implements AvailabilityRejection {}
}
