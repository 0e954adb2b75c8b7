/**
 * The event store of a service on its own PostgreSQL, with Axon's aggregates on top, and the relay that publishes what was
 * committed to Kafka. The store is the outbox: there is no second table.
 */
@NullMarked
package org.tributary.platform.eventstore;

import org.jspecify.annotations.NullMarked;
