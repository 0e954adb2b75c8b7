/**
 * The clinical record: who the patients are, what screening allows, their courses of treatment, what was done and measured at
 * each session. It does not own clinics, therapists or appointments: what it must know of them it learns from booking.
 */
@NullMarked
package org.tributary.clinicalrecord;

import org.jspecify.annotations.NullMarked;
