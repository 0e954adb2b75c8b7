/** The real things that requests are about: clinics, people and visits of two clinics that do not see each other. */
@NullMarked
package org.tributary.fuzz.ground;

import org.jspecify.annotations.NullMarked;
