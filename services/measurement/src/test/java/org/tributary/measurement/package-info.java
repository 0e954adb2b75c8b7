@NullMarked
package org.tributary.measurement;

import org.jspecify.annotations.NullMarked;
