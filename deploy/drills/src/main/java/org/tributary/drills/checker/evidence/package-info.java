/** What the stores, the topics and the read models hold once the faults are healed, as plain values. */
@NullMarked
package org.tributary.drills.checker.evidence;

import org.jspecify.annotations.NullMarked;
