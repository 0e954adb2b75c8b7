/** What the codes and words of partners' systems mean here. */
@NullMarked
package org.tributary.referral.terminology;

import org.jspecify.annotations.NullMarked;
