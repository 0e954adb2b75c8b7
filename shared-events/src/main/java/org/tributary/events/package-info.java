/** The published language: what every event carries, and the names of things. */
@NullMarked
package org.tributary.events;

import org.jspecify.annotations.NullMarked;
