/** A patient's timeline: who did what, when and in which matter, read from the ledger. */
@NullMarked
package org.tributary.audit.views.timeline;

import org.jspecify.annotations.NullMarked;
