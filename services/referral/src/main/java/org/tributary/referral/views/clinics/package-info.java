/** The chain's clinics, learnt from booking. */
@NullMarked
package org.tributary.referral.views.clinics;

import org.jspecify.annotations.NullMarked;
