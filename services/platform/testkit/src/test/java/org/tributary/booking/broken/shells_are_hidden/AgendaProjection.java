package org.tributary.booking.broken.shells_are_hidden;

public class AgendaProjection {}
