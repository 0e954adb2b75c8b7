/** A version of the clinical policy: data that a clinician signs, and the checks without which it decides nothing. */
@NullMarked
package org.tributary.eligibility.policy;

import org.jspecify.annotations.NullMarked;
