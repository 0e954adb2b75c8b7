package org.tributary.drills.checker.evidence;

import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The ways in that an administrator has.
 *
 * @param database by its name
 * @param bootstrapServers the brokers
 */
public record Access(Function<String, DataSource> database, String bootstrapServers) {}
