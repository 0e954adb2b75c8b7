/** How much each partner may ask. */
@NullMarked
package org.tributary.referral.limits;

import org.jspecify.annotations.NullMarked;
