/** The versions of the clinical policy and when each is in force. */
@NullMarked
package org.tributary.clinicalrecord.policy;

import org.jspecify.annotations.NullMarked;
