/** What happens elsewhere and makes the clinical record do something. */
@NullMarked
package org.tributary.clinicalrecord.reactions;

import org.jspecify.annotations.NullMarked;
