/** The clinics of the chain, as booking tells of them. */
@NullMarked
package org.tributary.clinicalrecord.views.clinics;

import org.jspecify.annotations.NullMarked;
