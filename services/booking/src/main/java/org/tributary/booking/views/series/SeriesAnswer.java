package org.tributary.booking.views.series;

/** A series as it stands, or as it would be. */
public sealed interface SeriesAnswer permits SeriesView, SeriesPlanView {}
