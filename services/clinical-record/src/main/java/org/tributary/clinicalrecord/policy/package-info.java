/** What the safety questions allow: a pure function of the answers and a version of the clinical policy, which is data. */
@NullMarked
package org.tributary.clinicalrecord.screening;

import org.jspecify.annotations.NullMarked;
