/** A course of treatment: one condition of named limbs, towards goals. */
@NullMarked
package org.tributary.clinicalrecord.course;

import org.jspecify.annotations.NullMarked;
