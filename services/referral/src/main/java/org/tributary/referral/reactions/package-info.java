/** What referral does because of something that happened elsewhere. */
@NullMarked
package org.tributary.referral.reactions;

import org.jspecify.annotations.NullMarked;
