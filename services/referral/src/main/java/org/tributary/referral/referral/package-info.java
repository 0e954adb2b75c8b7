/** Referrals: received from a partner, accepted by a clinic, scheduled by the first visit. */
@NullMarked
package org.tributary.referral.referral;

import org.jspecify.annotations.NullMarked;
