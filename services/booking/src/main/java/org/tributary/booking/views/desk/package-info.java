/** What a front desk looks at all day: who comes, who works, and what needs somebody. */
@NullMarked
package org.tributary.booking.views.desk;

import org.jspecify.annotations.NullMarked;
