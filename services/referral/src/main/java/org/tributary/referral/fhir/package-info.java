/**
 * How partners' systems refer in HL7 FHIR R4: their orders are read into the command that plain JSON is read into, and referrals are
 * shown to them as {@code ServiceRequest} and {@code Task}. HAPI's server calls the providers; what resources mean is in the
 * readers, how referrals look as resources in the texts.
 */
@NullMarked
package org.tributary.referral.fhir;

import org.jspecify.annotations.NullMarked;
