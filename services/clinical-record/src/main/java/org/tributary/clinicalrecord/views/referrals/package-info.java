/** The referrals that clinics have accepted, as referral tells of them. */
@NullMarked
package org.tributary.clinicalrecord.views.referrals;

import org.jspecify.annotations.NullMarked;
