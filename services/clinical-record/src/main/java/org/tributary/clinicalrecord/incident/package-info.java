/** Sessions that a fact learnt later speaks against: opened by the system, seen and closed by a person. */
@NullMarked
package org.tributary.clinicalrecord.incident;

import org.jspecify.annotations.NullMarked;
