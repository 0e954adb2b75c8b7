/** How callers tell who somebody is, and when two are the same person: alike wherever people are registered or referred. */
@NullMarked
package org.tributary.person;

import org.jspecify.annotations.NullMarked;
