/** The partners, as the chain's administration sees them. */
@NullMarked
package org.tributary.referral.views.partners;

import org.jspecify.annotations.NullMarked;
