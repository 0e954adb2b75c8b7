/**
 * What engineers do about parked events, once the cause of their failure is repaired or given up: see them, bring them to
 * their feed again in order, or let them go. Each act is recorded in the transaction of its effect.
 */
@NullMarked
package org.tributary.platform.feed.parking;

import org.jspecify.annotations.NullMarked;
