/** Which clinics treat which patients, learnt from the clinical record. */
@NullMarked
package org.tributary.referral.views.patients;

import org.jspecify.annotations.NullMarked;
