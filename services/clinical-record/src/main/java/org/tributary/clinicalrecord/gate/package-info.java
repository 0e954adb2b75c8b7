/** What may be done with a patient, at any instant and by what was known at any other. */
@NullMarked
package org.tributary.clinicalrecord.gate;

import org.jspecify.annotations.NullMarked;
