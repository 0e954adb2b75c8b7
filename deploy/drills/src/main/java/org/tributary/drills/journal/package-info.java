/** What a drill did to the system and what the system promised in return: the only thing that the checker takes over. */
@NullMarked
package org.tributary.drills.journal;

import org.jspecify.annotations.NullMarked;
