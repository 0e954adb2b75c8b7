package org.tributary.platform.web.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How retries are recognised.
 *
 * @param kept how long a request can be retried under its key
 */
@ConfigurationProperties("tributary.web.idempotency")
record IdempotencySettings(@DefaultValue("P7D") Duration kept) {}
