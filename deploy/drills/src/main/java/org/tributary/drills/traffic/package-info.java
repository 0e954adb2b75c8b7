/** The clinics' ordinary day, over HTTP: what is asked, and what was answered to whom. */
@NullMarked
package org.tributary.drills.traffic;

import org.jspecify.annotations.NullMarked;
