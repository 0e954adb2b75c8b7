/**
 * Partners and the referrals they send: received, accepted by a clinic, scheduled. Owns what a partner said of a person, under a
 * key of the referral. Does not own the patient that the person becomes, nor the visits: those it learns of from booking.
 */
@NullMarked
package org.tributary.referral;

import org.jspecify.annotations.NullMarked;
