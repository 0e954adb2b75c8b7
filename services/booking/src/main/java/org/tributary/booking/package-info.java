/**
 * Booking owns the chain's time: clinics and their rooms, therapists with certificates and shifts, and the appointments that
 * join a patient, a therapist and a room, alone or as a regimen, at once or after a wait. What may be treated at all it learns
 * from the clinical record, and it keeps nothing that identifies a patient.
 */
@NullMarked
package org.tributary.booking;

import org.jspecify.annotations.NullMarked;
