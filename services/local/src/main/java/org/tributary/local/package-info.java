/**
 * The whole system on one machine with nothing installed: PostgreSQL, Kafka, the sign-in and the services, each a process of
 * its own, started and stopped together.
 */
@NullMarked
package org.tributary.local;

import org.jspecify.annotations.NullMarked;
