/** What visits come of: courses of treatment and referrals, as other services tell. */
@NullMarked
package org.tributary.booking.views.origins;

import org.jspecify.annotations.NullMarked;
