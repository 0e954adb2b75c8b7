/** That two records are one person's: asked for, agreed to by a second person, and undone the same way. */
@NullMarked
package org.tributary.clinicalrecord.merge;

import org.jspecify.annotations.NullMarked;
