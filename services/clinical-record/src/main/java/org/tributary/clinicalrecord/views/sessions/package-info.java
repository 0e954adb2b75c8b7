/** The sessions with what was measured, done and derived. */
@NullMarked
package org.tributary.clinicalrecord.views.sessions;

import org.jspecify.annotations.NullMarked;
