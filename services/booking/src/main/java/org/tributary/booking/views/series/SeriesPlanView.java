package org.tributary.booking.views.series;

import java.util.List;
import org.tributary.events.AppointmentId;

/**
 * What would be booked, if nothing came between. A visit that would be added has no id yet.
 *
 * @param appointments those that would be planned, in their order
 */
public record SeriesPlanView(
        List<SeriesVisitView> appointments,
        List<AppointmentId> kept,
        List<AppointmentId> moved,
        List<AppointmentId> cancelled,
        int added)
        implements SeriesAnswer {}
