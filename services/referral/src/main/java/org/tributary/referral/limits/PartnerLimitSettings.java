package org.tributary.referral.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one partner may ask of one instance.
 *
 * @param perSecond requests, over time
 * @param atOnce requests, after a time in which it asked nothing
 */
@ConfigurationProperties("tributary.referral.partner-limit")
record PartnerLimitSettings(
        @DefaultValue("50") int perSecond,
        @DefaultValue("200") int atOnce) {}
