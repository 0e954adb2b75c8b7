/** A patient's whole record on one page. */
@NullMarked
package org.tributary.clinicalrecord.views.records;

import org.jspecify.annotations.NullMarked;
