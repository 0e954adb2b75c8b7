package org.tributary.platform.web.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What callers may send, and how many of them are served at once.
 *
 * @param maxBody the largest body of a request
 * @param bodyWithin how long a body may take to arrive
 * @param largeBodies how many bodies may be in memory at once that are not small
 * @param atOnce how many requests are worked on at once
 * @param patience how long a request waits for its turn before its caller is asked to come back
 */
@ConfigurationProperties("tributary.web")
record ExchangeSettings(
        @DefaultValue("2MB") DataSize maxBody,
        @DefaultValue("20s") Duration bodyWithin,
        @DefaultValue("8") int largeBodies,
        @DefaultValue("64") int atOnce,
        @DefaultValue("2s") Duration patience) {}
