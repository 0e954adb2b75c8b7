/** Referrals as partners and front desks see them: how far each has come. */
@NullMarked
package org.tributary.referral.views.referrals;

import org.jspecify.annotations.NullMarked;
