/** Plays one course of treatment through the public interfaces, from a partner's referral to the clinic's outcome. */
@NullMarked
package org.tributary.local.firstcourse;

import org.jspecify.annotations.NullMarked;
