/** What other services told, kept for the dashboards, and the endpoints that read it. */
@NullMarked
package org.tributary.outcomes.views;

import org.jspecify.annotations.NullMarked;
