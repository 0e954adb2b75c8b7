/** The operators' dashboards in a browser: rendered here, with nothing fetched from other hosts. */
@NullMarked
package org.tributary.outcomes.pages;

import org.jspecify.annotations.NullMarked;
