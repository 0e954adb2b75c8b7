/**
 * What the clinics of the chain achieved, for the operators who run them.
 *
 * <p>Owns no fact and no key: everything here is computed from what booking and the clinical record publish, and can be thrown
 * away and computed again. It knows neither names nor anything else that identifies a person.
 */
@NullMarked
package org.tributary.outcomes;

import org.jspecify.annotations.NullMarked;
