/** Types, rows and batches against a real PostgreSQL. */
@NullMarked
package org.tributary.platform.jdbc;

import org.jspecify.annotations.NullMarked;
