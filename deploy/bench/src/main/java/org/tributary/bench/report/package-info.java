/** Figures as numbers: ratios, verdicts, the page. Pure. */
@NullMarked
package org.tributary.bench.report;

import org.jspecify.annotations.NullMarked;
