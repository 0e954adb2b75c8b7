/** By when each step of a referral is due, as pure rules: which times count, how long each step may take, and where its clock stands. */
@NullMarked
package org.tributary.referral.servicelevel;

import org.jspecify.annotations.NullMarked;
