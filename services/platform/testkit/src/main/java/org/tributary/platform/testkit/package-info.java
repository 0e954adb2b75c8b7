/**
 * What every service's tests stand on.
 *
 * <ul>
 *   <li>{@link org.tributary.platform.testkit.Spec}: given facts, when a command, then facts or a refusal
 *   <li>{@link org.tributary.platform.testkit.IntegrationTest}: a whole service on a database and topics of its own
 *   <li>{@link org.tributary.platform.testkit.Api}: calls it as a person or a program would
 *   <li>{@link org.tributary.platform.testkit.TestTokens}: signs in whoever a test needs
 *   <li>{@link org.tributary.platform.testkit.TestRelay}: publishes what the other services would
 *   <li>{@link org.tributary.platform.testkit.TestDatabase}, {@link org.tributary.platform.testkit.TestKafka}: the same
 *       servers without a service around them
 *   <li>{@link org.tributary.platform.testkit.ServiceArchitecture}: the walls, as tests
 * </ul>
 *
 * <p>PostgreSQL and Kafka are embedded; {@code -Dinfrastructure=containers} takes the official images instead.
 */
@NullMarked
package org.tributary.platform.testkit;

import org.jspecify.annotations.NullMarked;
