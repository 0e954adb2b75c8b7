/** What the system does beside what the machine can do: each figure next to its limit, in the same run. */
@NullMarked
package org.tributary.bench;

import org.jspecify.annotations.NullMarked;
