/**
 * PostgreSQL and Kafka where neither is installed: the real servers, started by the program that needs them.
 *
 * <p>Tests and the run on one machine use them; a production system brings its own.
 */
@NullMarked
package org.tributary.platform.embedded;

import org.jspecify.annotations.NullMarked;
