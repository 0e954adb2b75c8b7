/** Which times are free: what is offered here can be booked as it is then. */
@NullMarked
package org.tributary.booking.availability;

import org.jspecify.annotations.NullMarked;
