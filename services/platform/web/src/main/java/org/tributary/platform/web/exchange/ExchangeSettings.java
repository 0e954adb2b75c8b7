package org.tributary.platform.web.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a caller may send.
 *
 * @param maxBody the largest body of a request
 */
@ConfigurationProperties("tributary.web")
record ExchangeSettings(@DefaultValue("2MB") DataSize maxBody) {}
