/** The therapists and their certificates, as booking tells of them. */
@NullMarked
package org.tributary.clinicalrecord.views.therapists;

import org.jspecify.annotations.NullMarked;
