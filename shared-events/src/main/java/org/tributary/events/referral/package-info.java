/** What referral has recorded: partners and their referrals. Topic {@code tributary.referral}. */
@NullMarked
package org.tributary.events.referral;

import org.jspecify.annotations.NullMarked;
