package org.tributary.platform.embedded;

import java.nio.file.Path;

/**
 * How an embedded Kafka broker is run.
 *
 * @param data where the topics lie; kept between starts
 * @param port on loopback
 * @param durable whether an acknowledged record survives a power cut; off only for tests
 */
public record KafkaSettings(Path data, int port, boolean durable) {}
