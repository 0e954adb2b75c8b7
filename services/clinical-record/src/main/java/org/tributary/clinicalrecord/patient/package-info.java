/** A patient of the chain: registered once, enrolled at clinics, screened for dangers. */
@NullMarked
package org.tributary.clinicalrecord.patient;

import org.jspecify.annotations.NullMarked;
