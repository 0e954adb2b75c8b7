/** What can go wrong with the machine, the network, the clock, the stores and the topics, each undone again. */
@NullMarked
package org.tributary.drills.faults;

import org.jspecify.annotations.NullMarked;
