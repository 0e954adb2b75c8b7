/** The clinical words that events of several services share. */
@NullMarked
package org.tributary.events.terms;

import org.jspecify.annotations.NullMarked;
