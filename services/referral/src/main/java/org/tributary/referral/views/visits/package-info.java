/** The visits that were booked because of referrals, learnt from booking. */
@NullMarked
package org.tributary.referral.views.visits;

import org.jspecify.annotations.NullMarked;
