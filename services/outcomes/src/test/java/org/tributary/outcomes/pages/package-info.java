@NullMarked
package org.tributary.outcomes.pages;

import org.jspecify.annotations.NullMarked;
