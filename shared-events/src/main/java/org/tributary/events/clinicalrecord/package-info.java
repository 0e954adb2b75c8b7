/** What the clinical record has recorded: patients, courses and sessions. Topic {@code tributary.clinical-record}. */
@NullMarked
package org.tributary.events.clinicalrecord;

import org.jspecify.annotations.NullMarked;
