/** Series of treatments as callers read them. */
@NullMarked
package org.tributary.booking.views.series;

import org.jspecify.annotations.NullMarked;
