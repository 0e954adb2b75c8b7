/** What patients answered to the safety questions, and what the policy of that day made of it. */
@NullMarked
package org.tributary.clinicalrecord.views.screenings;

import org.jspecify.annotations.NullMarked;
