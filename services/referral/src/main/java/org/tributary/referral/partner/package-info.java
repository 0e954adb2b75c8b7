/** Practices that refer patients: who they are, and by which client of the sign-in they are known. */
@NullMarked
package org.tributary.referral.partner;

import org.jspecify.annotations.NullMarked;
