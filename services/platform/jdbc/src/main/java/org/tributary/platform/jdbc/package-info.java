/**
 * What every service writes to PostgreSQL and reads back alike: ids, moments and codes as parameters and columns, rows as records,
 * and many rows in one statement. Statements stay visible SQL.
 */
@NullMarked
package org.tributary.platform.jdbc;

import org.jspecify.annotations.NullMarked;
